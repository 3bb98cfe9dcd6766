#include "engine/language/evaluate.h"

#include "engine/language/bytecode/code.h"
#include "engine/language/compiler/compiler.h"
#include "engine/language/program.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/operations.h"

#include <atomic>
#include <memory>

namespace makespan::language {

namespace {

constexpr std::uint64_t kInstructions = 1'000'000;
constexpr std::size_t kMemory = std::size_t{64} << 20;

/// Expressions ask nothing of the world.
class NoEffects : public EffectHandler
{
public:
    EffectOutcome perform(Interpreter&, Effect&, EffectAnswer& answer) override
    {
        answer.error =
            errorParcel("RuntimeError", "an expression cannot sleep, print or start tasks");
        return EffectOutcome::Raise;
    }
};

std::string lastLine(std::string text)
{
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    const std::size_t begin = text.rfind('\n');
    return begin == std::string::npos ? text : text.substr(begin + 1);
}

} // namespace

Evaluation evaluate(std::string_view expression, const Bindings& bindings)
{
    Evaluation evaluation;
    const Runtime& runtime = Runtime::instance();
    compiler::Options options;
    options.builtin = [&runtime](std::string_view name) { return runtime.builtin(name); };
    for (const auto& [name, value] : bindings)
        options.predefined.push_back(name);
    const compiler::Output compiled = compiler::compileExpression(expression, "<check>", options);
    if (compiled.code == nullptr) {
        evaluation.error = compiled.diagnostics.empty() ? "the expression is not valid"
                                                        : compiled.diagnostics.front().message;
        return evaluation;
    }
    Job job(std::make_shared<const Program>("<check>", std::string(expression), compiled.code));
    Limits limits;
    limits.instructions = kInstructions;
    limits.memory = kMemory;
    Isolate isolate(job, limits);
    const GlobalLayout& layout = *compiled.code->globals;
    for (const auto& [name, value] : bindings) {
        const std::int64_t slot = layout.find(name);
        if (slot >= 0)
            isolate.globals()[slot] = unpack(isolate, value);
    }
    NoEffects handler;
    Interpreter& flow = isolate.interpreter();
    flow.beginProgram();
    switch (flow.run(handler)) {
    case RunOutcome::Finished: {
        const Value result = flow.result();
        evaluation.truth = truth(isolate, result) == Answer::Yes;
        Parcel parcel;
        if (pack(isolate, result, parcel))
            evaluation.value = std::move(parcel);
        else
            evaluation.error = "the value of the expression cannot be kept";
        break;
    }
    case RunOutcome::Raised:
        evaluation.error = lastLine(flow.traceback());
        break;
    case RunOutcome::Suspended:
    case RunOutcome::Stopped:
        evaluation.error = "the expression takes too long";
        break;
    }
    return evaluation;
}

} // namespace makespan::language

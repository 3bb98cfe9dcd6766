#include "engine/language/builtins/names.h"
#include "engine/language/program.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/runtime.h"
#include "tests/engine/language/support/case_file.h"
#include "tests/engine/language/support/serial_host.h"

#include <QtTest>

using namespace makespan::language;

namespace {

QString folder()
{
    return QStringLiteral(MAKESPAN_SOURCE_DIR "/tests/engine/language/builtins/programs");
}

QByteArray contentsOf(const QString& name)
{
    QFile file(folder() + QLatin1Char('/') + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SerialHost::Outcome outcomeOf(const std::string& source)
{
    const Compilation compilation = compile(source, "program.py");
    if (!compilation.program) {
        SerialHost::Outcome outcome;
        for (const Diagnostic& diagnostic : compilation.diagnostics) {
            outcome.traceback += format(diagnostic, "program.py", source);
        }
        return outcome;
    }
    return SerialHost(compilation.program).run();
}

} // namespace

/// programs/*.py print what python3 prints for them: programs/*.txt, written by CPython 3.11.
class ProgramsTest : public QObject
{
    Q_OBJECT

private slots:

    void programsPrintWhatCPythonPrints_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name :
             QDir(folder()).entryList({QStringLiteral("*.py")}, QDir::Files)) {
            QTest::newRow(name.toUtf8().constData()) << name;
        }
    }

    void programsPrintWhatCPythonPrints()
    {
        QFETCH(QString, name);
        const QByteArray expected =
            contentsOf(QString(name).replace(QStringLiteral(".py"), QStringLiteral(".txt")));
        QVERIFY(!expected.isEmpty());
        const SerialHost::Outcome outcome = outcomeOf(contentsOf(name).toStdString());
        QCOMPARE(QString::fromStdString(outcome.traceback + outcome.stopped), QString());
        const QList<QByteArray> actualLines = QByteArray::fromStdString(outcome.output).split('\n');
        const QList<QByteArray> expectedLines = expected.split('\n');
        for (qsizetype i = 0; i < expectedLines.size(); ++i) {
            QCOMPARE(QString::fromUtf8(actualLines.value(i)), QString::fromUtf8(expectedLines[i]));
        }
        QCOMPARE(actualLines.size(), expectedLines.size());
    }

    void reportsOfErrorsAreCPythons_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const auto cases =
            readCases(MAKESPAN_SOURCE_DIR "/tests/engine/language/builtins/tracebacks.txt");
        QVERIFY(!cases.empty());
        for (const Case& one : cases) {
            QString expected;
            for (const std::string& line : one.expected) {
                expected += QString::fromStdString(line) + QLatin1Char('\n');
            }
            QTest::newRow(one.name.c_str()) << QString::fromStdString(one.source) << expected;
        }
    }

    void reportsOfErrorsAreCPythons()
    {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(outcomeOf(source.toStdString()).traceback), expected);
    }

    void messagesOfRayAreRays_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* call, const char* message) {
            QTest::newRow(call) << QString::fromLatin1(call) << QString::fromLatin1(message);
        };
        row("f(1)",
            "TypeError Remote functions cannot be called directly. Instead of running 'f()', try 'f.remote()'.");
        row("C()",
            "TypeError Actors cannot be instantiated directly. Instead of 'C()', use 'C.remote()'.");
        row("ray.wait(r)",
            "TypeError wait() expected a list of ray.ObjectRef or ray.ObjectRefGenerator, got a single "
            "ray.ObjectRef");
        row("ray.wait([r, r])", "ValueError Wait requires a list of unique ray_waitables.");
        row("ray.wait([r], num_returns=0)", "ValueError Invalid number of objects to return 0.");
        row("ray.wait([r], num_returns=2)",
            "ValueError num_returns cannot be greater than the number of ray_waitables provided to ray.wait.");
        row("ray.init()",
            "RuntimeError Maybe you called ray.init twice by accident? This error can be suppressed by passing "
            "in 'ignore_reinit_error=True' or by calling 'ray.shutdown()' prior to 'ray.init()'.");
        row("ray.remote(5)",
            "TypeError The @ray.remote decorator must be applied to either a function or a class.");
        row("time.sleep(-1)", "ValueError sleep length must be non-negative");
        row("ray.get(ray.put([1, 2]))", "[1, 2]");
        row("ray.wait([r], 1, 1.0) == ([r], [])", "True");
        row("ray.get(f.options(num_cpus=2).remote(3))", "3");
        row("list(ActorPool([C.remote(), C.remote()]).map(lambda a, v: a.twice.remote(v), [1, 2, 3]))",
            "[2, 4, 6]");
        row("ray.cluster_resources()", "{'CPU': 4.0}");
    }

    void messagesOfRayAreRays()
    {
        QFETCH(QString, call);
        QFETCH(QString, message);
        const std::string source = "import ray, time\n"
                                   "from ray.util import ActorPool\n"
                                   "ray.init(num_cpus=4)\n"
                                   "@ray.remote\n"
                                   "def f(x):\n"
                                   "    return x\n"
                                   "@ray.remote\n"
                                   "class C:\n"
                                   "    def twice(self, x):\n"
                                   "        return 2 * x\n"
                                   "r = f.remote(1)\n"
                                   "try:\n"
                                   "    print("
                                   + call.toStdString()
                                   + ")\n"
                                     "except Exception as error:\n"
                                     "    print(type(error).__name__, error)\n";
        const SerialHost::Outcome outcome = outcomeOf(source);
        QCOMPARE(QString::fromStdString(outcome.traceback + outcome.output),
                 message + QLatin1Char('\n'));
    }

    void hugeResultsAreRefusedAtOnce_data()
    {
        QTest::addColumn<QString>("expression");
        for (const char* expression :
             {"10 ** 10 ** 10", "'x' * 10 ** 12", "[0] * 10 ** 12", "1 << 10 ** 12",
              "'{:999999999999}'.format(1)", "'%999999999d' % 1", "str(10 ** 5000)",
              "'a'.ljust(10 ** 12)", "bytes(10 ** 12)", "random.getrandbits(10 ** 12)",
              "math.factorial(10 ** 9)", "math.comb(10 ** 12, 10 ** 11)",
              "pow(3, 10 ** 300000, 10 ** 300000 + 1)"}) {
            QTest::newRow(expression) << QString::fromLatin1(expression);
        }
    }

    void hugeResultsAreRefusedAtOnce()
    {
        QFETCH(QString, expression);
        const SerialHost::Outcome outcome =
            outcomeOf("import math, random\ntry:\n    len(str(" + expression.toStdString()
                      + "))\n    print('done')\nexcept (MemoryError, "
                        "OverflowError, ValueError):\n    print('refused')\n");
        QCOMPARE(QString::fromStdString(outcome.traceback + outcome.output),
                 QStringLiteral("refused\n"));
    }

    void everyNameOfTheTablesExists()
    {
        // What the table promises has to be there; what it refuses gives its advice already when compiled.
        const SerialHost::Outcome outcome = outcomeOf(namesProgram());
        QCOMPARE(QString::fromStdString(outcome.traceback), QString());
        QCOMPARE(QString::fromStdString(outcome.output), QString());
    }

    void everythingThatExistsStandsInTheTables()
    {
        const Runtime& runtime = Runtime::instance();
        QStringList missing;
        for (const std::string_view module : runtime.moduleNames()) {
            DictObject& attributes = *runtime.module(module)->attributes;
            for (std::uint32_t i = 0; i < attributes.filled; ++i) {
                const auto* name = as<StringObject>(attributes.entries()[i].key);
                if (name != nullptr && name->view().front() != '_'
                    && builtins::findAttribute(module, name->view()) == nullptr) {
                    missing << QString::fromStdString(std::string(module) + "."
                                                      + std::string(name->view()));
                }
            }
        }
        for (const std::string_view name : runtime.builtinNames()) {
            if (builtins::findBuiltin(name) == nullptr) {
                missing << QString::fromStdString(std::string(name));
            }
        }
        for (const builtins::TypeNames& type : builtins::types()) {
            const ClassObject* found = runtime.typeNamed(type.name);
            QVERIFY2(found != nullptr, std::string(type.name).c_str());
            DictObject& attributes = *found->attributes;
            for (std::uint32_t i = 0; i < attributes.filled; ++i) {
                const auto* name = as<StringObject>(attributes.entries()[i].key);
                if (name != nullptr && name->view().front() != '_' && type.name != "bool"
                    && builtins::findMethod(type.name, name->view()) == nullptr) {
                    missing << QString::fromStdString(std::string(type.name) + "."
                                                      + std::string(name->view()));
                }
            }
        }
        QVERIFY2(missing.isEmpty(), missing.join(QLatin1Char(0x20)).toUtf8().constData());
    }

private:
    static std::string namesProgram();
};

std::string ProgramsTest::namesProgram()
{
    using namespace builtins;
    std::string source;
    for (const ModuleNames& module : modules()) {
        source += "import " + std::string(module.name) + "\n";
        for (const Name& name : module.attributes) {
            if (name.kind == NameKind::Refused || module.name == "__future__") {
                continue;
            }
            const std::string path = std::string(module.name) + "." + std::string(name.name);
            source += "if not hasattr(" + std::string(module.name) + ", '" + std::string(name.name)
                      + "'): print('" + path + "')\n";
        }
    }
    for (const TypeNames& type : types()) {
        if (findBuiltin(type.name) == nullptr) {
            continue;
        }
        for (const Name& name : type.methods) {
            const std::string owner(type.name);
            source += "if not hasattr(" + owner + ", '" + std::string(name.name) + "'): print('"
                      + owner + "." + std::string(name.name) + "')\n";
        }
    }
    for (const Name& name : builtinNames()) {
        if (name.kind != NameKind::Refused) {
            const std::string text(name.name);
            source += "try: " + text + "\nexcept NameError: print('" + text + "')\n";
        }
    }
    return source;
}

QTEST_GUILESS_MAIN(ProgramsTest)
#include "tst_programs.moc"

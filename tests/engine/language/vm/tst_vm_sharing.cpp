#include "engine/language/vm/dict.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/parcel.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/string.h"
#include "tests/engine/language/vm/immediate_executor.h"

#include <QtTest>

#include <memory>
#include <thread>

using namespace makespan::language;

namespace {

constexpr std::uint32_t kMany = 100'000;
constexpr std::size_t kBytes = kMany * sizeof(Value);
/// What an isolate's own blocks may come to beside a large value.
constexpr std::size_t kLittle = std::size_t{64} << 10;

} // namespace

/// Large values between isolates: frozen once, shared by all who read them, copied by who changes them.
class TestSharing : public QObject
{
    Q_OBJECT

private:
    Job m_job{nullptr};

    std::size_t used() const { return m_job.memory.used(); }

    static ListObject* numbers(Isolate& vm)
    {
        ListObject* list = makeList(vm, kMany);
        for (std::uint32_t i = 0; i < kMany; ++i)
            list->append(vm, Value::integer(i));
        return list;
    }

    static ListObject* words(Isolate& vm)
    {
        ListObject* list = makeList(vm);
        for (std::uint32_t i = 0; i < kMany; ++i)
            list->append(vm, makeString(vm, "word number " + std::to_string(i)));
        return list;
    }

    static Parcel packed(Isolate& vm, Object* object)
    {
        Parcel parcel;
        if (!pack(vm, Value::object(object), parcel))
            qFatal("cannot travel");
        return parcel;
    }

    static ListObject& unpackedList(Isolate& vm, const Parcel& parcel)
    {
        return to<ListObject>(unpack(vm, parcel));
    }

private slots:

    void readersOfOneValueTakeItsMemoryOnce()
    {
        Isolate writer(m_job, {});
        const Parcel parcel = packed(writer, numbers(writer));
        const std::size_t before = used();
        std::vector<std::unique_ptr<Isolate>> readers;
        for (int i = 0; i < 20; ++i) {
            readers.push_back(std::make_unique<Isolate>(m_job, Limits{}));
            for (int again = 0; again < 5; ++again) {
                const ListObject& list = unpackedList(*readers.back(), parcel);
                QCOMPARE(list.length, kMany);
                QVERIFY(list.values()[kMany - 1] == Value::integer(kMany - 1));
            }
        }
        QVERIFY2(used() - before < 20 * kLittle, qPrintable(QString::number(used() - before)));
    }

    void aChangeCostsOneCopyAndIsSeenByNobodyElse()
    {
        Isolate writer(m_job, {});
        ListObject& origin = *numbers(writer);
        const Parcel parcel = packed(writer, &origin);
        Isolate reader(m_job, {});
        Isolate other(m_job, {});
        ListObject& changed = unpackedList(reader, parcel);
        const ListObject& neighbour = unpackedList(reader, parcel);
        const ListObject& far = unpackedList(other, parcel);
        const std::size_t before = used();
        changed.ownItems(reader)[0] = Value::none();
        changed.append(reader, Value::none());
        QVERIFY(used() - before >= kBytes);
        QVERIFY(changed.values()[0].isNone());
        QCOMPARE(changed.length, kMany + 1);
        for (const ListObject* list : {&neighbour, &far, static_cast<const ListObject*>(&origin)}) {
            QVERIFY(list->values()[0] == Value::integer(0));
            QCOMPARE(list->length, kMany);
        }
    }

    void passingTheSameListAgainCostsNothing()
    {
        Isolate vm(m_job, {});
        ListObject* list = numbers(vm);
        const Parcel first = packed(vm, list);
        const std::size_t before = used();
        std::vector<Parcel> more;
        for (int i = 0; i < 10; ++i)
            more.push_back(packed(vm, list));
        QVERIFY(used() - before < kLittle);
    }

    void aListThatChangesBetweenItsJourneysKeepsItsOwnStorage()
    {
        Isolate vm(m_job, {});
        ListObject* list = numbers(vm);
        const Parcel first = packed(vm, list);
        list->ownItems(vm)[0] = Value::integer(-1);
        const Parcel second = packed(vm, list);
        const Value* own = list->items();
        list->ownItems(vm)[0] = Value::integer(-2);
        QCOMPARE(list->items(), own); // not copied once more
        Isolate reader(m_job, {});
        QVERIFY(unpackedList(reader, first).values()[0] == Value::integer(0));
        QVERIFY(unpackedList(reader, second).values()[0] == Value::integer(-1));
    }

    void theCopyIsChargedWhetherItIsMadeOrNot()
    {
        Isolate vm(m_job, {});
        ListObject* list = words(vm);
        const Parcel first = packed(vm, list);
        const Parcel second = packed(vm, list); // shares the first one's storage
        QCOMPARE(second.size(), first.size());
        QVERIFY(first.size() > kMany * (sizeof(Value) + sizeof("word number 0")));
    }

    void theLastReaderFreesTheValue()
    {
        const std::size_t before = used();
        auto writer = std::make_unique<Isolate>(m_job, Limits{});
        Parcel parcel = packed(*writer, words(*writer));
        Isolate reader(m_job, {});
        ListObject& list = unpackedList(reader, parcel);
        parcel = Parcel();
        writer.reset(); // ends before its reader
        QVERIFY(used() - before > kBytes);
        QCOMPARE(to<StringObject>(list.values()[kMany - 1]).view(), "word number 99999");
        reader.collect(); // nothing refers to the list
        QVERIFY2(used() - before < kLittle, qPrintable(QString::number(used() - before)));
    }

    void oneTextOfAValueKeepsItAlive()
    {
        Isolate reader(m_job, {});
        {
            Isolate writer(m_job, {});
            const Parcel parcel = packed(writer, words(writer));
            reader.setActorInstance(unpackedList(reader, parcel).values()[77]);
        }
        reader.collect();
        reader.collect();
        QCOMPARE(to<StringObject>(reader.actorInstance()).view(), "word number 77");
        const std::size_t before = used();
        reader.setActorInstance(Value::none());
        reader.collect();
        QVERIFY(before - used() > kBytes);
    }

    void aCopyThatWasChangedStillHoldsWhatItRefersTo()
    {
        Isolate reader(m_job, {});
        {
            Isolate writer(m_job, {});
            const Parcel parcel = packed(writer, words(writer));
            ListObject& list = unpackedList(reader, parcel);
            list.erase(reader, 0, kMany - 3);
            reader.setActorInstance(Value::object(&list));
        }
        reader.collect();
        QCOMPARE(to<StringObject>(to<ListObject>(reader.actorInstance()).values()[1]).view(),
                 "word number 99998");
    }

    void whatIsReadMakesTheReaderCollect()
    {
        Isolate writer(m_job, {});
        Isolate reader(m_job, {});
        std::size_t most = 0;
        for (int i = 0; i < 100; ++i) {
            unpackedList(reader, packed(writer, numbers(writer)));
            if (reader.heap().wantsCollection())
                reader.collect();
            if (writer.heap().wantsCollection())
                writer.collect();
            most = std::max(most, used());
        }
        QVERIFY2(most < 40 * kBytes, qPrintable(QString::number(most)));
    }

    void aResetIsolateAndOneThatWaitsForItsNextTaskHoldNothing()
    {
        const std::size_t before = used();
        IsolatePool pool(Limits{});
        {
            auto writer = pool.acquire(m_job);
            const Parcel parcel = packed(*writer, numbers(*writer));
            auto reader = pool.acquire(m_job);
            unpackedList(*reader, parcel);
            reader->reset(m_job);
            unpackedList(*reader, parcel);
            writer->reset(m_job);
            pool.release(std::move(writer));
            pool.release(std::move(reader));
        }
        QVERIFY2(used() - before < 2 * kLittle, qPrintable(QString::number(used() - before)));
    }

    void aValueBeyondTheLimitCannotTravel()
    {
        Job job(nullptr);
        job.memory.setLimit(kBytes * 3 / 2);
        Isolate vm(job, {});
        ListObject* list = makeList(vm, kMany);
        while (list->length < kMany)
            list->append(vm, Value::integer(1));
        Parcel parcel;
        QVERIFY(!pack(vm, Value::object(list), parcel));
        QVERIFY(vm.exception() != nullptr);
        QCOMPARE(vm.takeException()->type->nameView(), "MemoryError");
        QCOMPARE(list->length, kMany);
    }

    void collectingAtEveryStepLosesNothing()
    {
        const std::string program = R"(
import ray
ray.init()
words = ["word %d" % i for i in range(300)]
value = {"words": words, "rows": [words[:3], list(range(300))], "key": {w: len(w) for w in words},
         "set": set(range(300)), "tuple": tuple(words), "text": "long " * 1000}
@ray.remote
def change(v):
    v["words"].append(v["words"].pop(0))
    v["key"][v["words"][5]] = v["tuple"][7]
    v["set"].discard(3)
    v["text"] += "!"
    v["text"] += "?"
    return v
ref = ray.put(value)
word = ray.get(ref)["words"][9]
one = ray.get(change.remote(ref))
two = ray.get(change.remote(change.remote(value)))
for v in (value, ray.get(ref), one, two):
    print(v["words"][0], v["words"][-1], v["rows"][0], v["key"]["word 6"], len(v["set"]),
          v["tuple"][299], v["text"][-2:], word)
)";
        test::RunSettings settings;
        const test::Ran calm = test::runProgram(program, settings);
        settings.stress = true;
        const test::Ran stressed = test::runProgram(program, settings);
        QCOMPARE(calm.traceback, std::string());
        QCOMPARE(stressed.traceback, std::string());
        QCOMPARE(stressed.output, calm.output);
        QCOMPARE(
            QString::fromStdString(calm.output),
            QString(
                "word 0 word 299 ['word 0', 'word 1', 'word 2'] 6 300 word 299 g  word 9\n"
                "word 0 word 299 ['word 0', 'word 1', 'word 2'] 6 300 word 299 g  word 9\n"
                "word 1 word 0 ['word 0', 'word 1', 'word 2'] word 7 299 word 299 !? word 9\n"
                "word 2 word 1 ['word 0', 'word 1', 'word 2'] word 7 299 word 299 !? word 9\n"));
    }

    void manyThreadsReadAndChangeTheSameValue()
    {
        Isolate writer(m_job, {});
        DictObject* dict = makeDict(writer);
        for (std::uint32_t i = 0; i < 2000; ++i)
            dict->set(writer, &to<StringObject>(makeString(writer, "key " + std::to_string(i))),
                      makeString(writer, "value " + std::to_string(i)));
        const Parcel parcel = packed(writer, dict);
        std::vector<std::thread> threads;
        std::atomic<int> right{0};
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                Isolate vm(m_job, {});
                for (int round = 0; round < 20; ++round) {
                    auto& mine = to<DictObject>(unpack(vm, parcel));
                    auto& key = to<StringObject>(makeString(vm, "key " + std::to_string(t)));
                    const Value* found = mine.find(&key);
                    const bool asWritten =
                        found != nullptr
                        && to<StringObject>(*found).view() == "value " + std::to_string(t);
                    mine.set(vm, &key, Value::integer(round));
                    right += asWritten && *mine.find(&key) == Value::integer(round) ? 1 : 0;
                    if (round % 5 == 0)
                        vm.collect();
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(right.load(), 80);
    }
};

QTEST_GUILESS_MAIN(TestSharing)
#include "tst_vm_sharing.moc"

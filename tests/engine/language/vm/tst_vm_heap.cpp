#include "engine/language/vm/class.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/remote.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/string.h"

#include <QtTest>

using namespace makespan::language;

namespace {

/// Tells when it goes.
class CountedFuture : public FutureState
{
public:
    explicit CountedFuture(int& alive)
        : FutureState(0)
        , m_alive(alive)
    {
        ++m_alive;
    }

    ~CountedFuture() override { --m_alive; }

    Status status() const override { return Status::Pending; }

    const Parcel& result() const override { return m_result; }

private:
    int& m_alive;
    Parcel m_result;
};

} // namespace

/// The heap and the containers, without any program.
class TestHeap : public QObject
{
    Q_OBJECT

private:
    Job m_job{nullptr};

private slots:

    void collectionFreesWhatNothingRefersTo()
    {
        Isolate vm(m_job, {});
        for (int i = 0; i < 1000; ++i)
            makeList(vm, 100);
        const std::size_t before = vm.heap().bytesInUse();
        vm.collect();
        QVERIFY(before > 1000 * 100 * sizeof(Value));
        QVERIFY(vm.heap().bytesInUse() < before / 10);
    }

    void futuresGoWithTheLastObjectThatRefersToThem()
    {
        int alive = 0;
        {
            Isolate vm(m_job, {});
            ListObject* kept = makeList(vm);
            for (int i = 0; i < 10; ++i) {
                const Value ref = remote::makeObjectRef(vm, new CountedFuture(alive));
                if (i % 3 == 0)
                    kept->append(vm, ref);
            }
            vm.setActorInstance(Value::object(kept));
            QCOMPARE(alive, 10);
            vm.collect();
            QCOMPARE(alive, 4);
            kept->length = 1;
            remote::makeObjectRef(vm, new CountedFuture(alive));
            vm.collect();
            QCOMPARE(alive, 1);
            vm.reset(m_job);
            QCOMPARE(alive, 0);
            remote::makeObjectRef(vm, new CountedFuture(alive));
        }
        QCOMPARE(alive, 0);
    }

    void resetGivesTheSameMemoryAgain()
    {
        Isolate vm(m_job, {});
        const ListObject* first = makeList(vm);
        vm.reset(m_job);
        QCOMPARE(static_cast<const void*>(makeList(vm)), static_cast<const void*>(first));
    }

    void memoryBeyondTheLimitIsRefused()
    {
        Limits limits;
        limits.memory = std::size_t{1} << 20;
        Isolate vm(m_job, limits);
        QVERIFY_THROWS_EXCEPTION(MemoryExhausted, makeList(vm, 1 << 20));
    }

    void dictKeepsTheOrderOfInsertionThroughRemovalsAndGrowth()
    {
        Isolate vm(m_job, {});
        DictObject* dict = makeDict(vm);
        const auto hashOfInt = [&](std::int64_t key) {
            std::uint64_t hash = 0;
            hashOf(vm, Value::integer(key), hash);
            return hash;
        };
        for (std::int64_t i = 0; i < 500; ++i)
            dict->set(vm, Value::integer(i * 7), hashOfInt(i * 7), Value::integer(i));
        for (std::int64_t i = 0; i < 500; i += 2)
            QCOMPARE(dict->remove(vm, Value::integer(i * 7), hashOfInt(i * 7)), Lookup::Found);
        for (std::int64_t i = 0; i < 500; i += 2)
            dict->set(vm, Value::integer(i * 7), hashOfInt(i * 7), Value::integer(-i));
        QCOMPARE(dict->used, 500U);
        std::vector<std::int64_t> order;
        for (std::uint32_t i = 0; i < dict->filled; ++i) {
            if (!dict->entries()[i].key.isUndefined())
                order.push_back(dict->entries()[i].key.asInt() / 7);
        }
        std::vector<std::int64_t> expected;
        for (std::int64_t i = 1; i < 500; i += 2)
            expected.push_back(i);
        for (std::int64_t i = 0; i < 500; i += 2)
            expected.push_back(i);
        QCOMPARE(order, expected);
    }

    void equalNumbersHaveEqualHashes()
    {
        std::uint64_t a = 0;
        std::uint64_t b = 0;
        QVERIFY(plainHash(Value::integer(1), a) && plainHash(Value::real(1.0), b));
        QCOMPARE(a, b);
        QVERIFY(plainHash(Value::boolean(true), b));
        QCOMPARE(a, b);
        // CPython: hash(-1) == -2, hash(0.5) == 2**60
        QVERIFY(plainHash(Value::integer(-1), a));
        QCOMPARE(static_cast<std::int64_t>(a), std::int64_t{-2});
        QVERIFY(plainHash(Value::real(0.5), a));
        QCOMPARE(a, std::uint64_t{1} << 60);
    }

    void stringsKnowTheirLengthInCodePoints()
    {
        Isolate vm(m_job, {});
        auto& text = to<StringObject>(makeString(vm, "zwölf €"));
        QCOMPARE(text.length, 7U);
        QVERIFY(!text.isAscii());
        QCOMPARE(to<StringObject>(characterAt(vm, text, 2)).view(), std::string_view("ö"));
        QCOMPARE(to<StringObject>(characterAt(vm, text, 6)).view(), std::string_view("€"));
    }

    void internedNamesAreTheSameObject()
    {
        QCOMPARE(static_cast<void*>(intern("some_name")), static_cast<void*>(intern("some_name")));
    }
};

QTEST_GUILESS_MAIN(TestHeap)
#include "tst_vm_heap.moc"

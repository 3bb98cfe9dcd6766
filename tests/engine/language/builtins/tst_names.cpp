#include "engine/language/builtins/names.h"

#include <QtTest>

using namespace makespan::language::builtins;

class NamesTest : public QObject
{
    Q_OBJECT

private slots:

    void misspeltBuiltinsAreRecognised_data()
    {
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("meant");
        QTest::newRow("letters exchanged") << "pritn"
                                           << "print";
        QTest::newRow("letter doubled") << "lenn"
                                        << "len";
        QTest::newRow("letter missing") << "sorte"
                                        << "sorted";
        QTest::newRow("wrong case") << "Range"
                                    << "range";
        QTest::newRow("an exception") << "ValueEror"
                                      << "ValueError";
        QTest::newRow("nothing near") << "foo"
                                      << "";
        QTest::newRow("refused ones are not proposed") << "evil"
                                                       << "";
    }

    void misspeltBuiltinsAreRecognised()
    {
        QFETCH(QString, wrong);
        QFETCH(QString, meant);
        QCOMPARE(QString::fromStdString(std::string(suggestBuiltin(wrong.toStdString()))), meant);
    }

    void misspeltAttributesAndModulesAreRecognised()
    {
        QCOMPARE(suggestAttribute("time", "slep"), std::string_view("sleep"));
        QCOMPARE(suggestAttribute("ray", "initt"), std::string_view("init"));
        QCOMPARE(suggestAttribute("nowhere", "x"), std::string_view());
        QCOMPARE(suggestModule("randon"), std::string_view("random"));
    }

    void theNameItselfIsNoSuggestion()
    {
        const std::string_view candidates[] = {"value", "values"};
        QCOMPARE(suggest("value", candidates), std::string_view("values"));
    }

    void veryLongNamesAreCompared()
    {
        const std::string name(500, 'x');
        const std::string_view candidates[] = {name};
        QCOMPARE(suggest(std::string(499, 'x'), candidates), candidates[0]);
        QCOMPARE(suggest(std::string(500, 'y'), candidates), std::string_view());
    }

    void everythingIsFoundByItsName()
    {
        for (const ModuleNames& module : modules()) {
            QVERIFY(findModule(module.name) == &module);
            for (const Name& name : module.attributes) {
                QVERIFY2(findAttribute(module.name, name.name) == &name,
                         std::string(name.name).c_str());
            }
        }
        for (const TypeNames& type : types()) {
            QVERIFY(findType(type.name) == &type);
        }
        QVERIFY(findMethod("list", "append") != nullptr);
        QVERIFY(findMethod("list", "push") == nullptr);
        QVERIFY(findBuiltin("input")->kind == NameKind::Refused);
    }

    void everyEntryIsDescribedByOneSentence()
    {
        const auto check = [](std::span<const Name> names) {
            for (const Name& name : names) {
                QVERIFY2(!name.description.empty() && !name.signature.empty()
                             && name.signature.substr(0, name.name.size()) == name.name,
                         std::string(name.name).c_str());
            }
        };
        check(builtinNames());
        for (const ModuleNames& module : modules()) {
            QVERIFY(!module.description.empty());
            check(module.attributes);
        }
        for (const TypeNames& type : types()) {
            check(type.methods);
        }
    }

    void unknownModulesGetAdvice()
    {
        QVERIFY(adviceForModule("numpy").find("math") != std::string::npos);
        QVERIFY(adviceForModule("concurrent.futures").find("@ray.remote") != std::string::npos);
        QVERIFY(adviceForModule("randon").find("'random'") != std::string::npos);
        QVERIFY(!adviceForModule("qqqqqqq").empty());
    }
};

QTEST_GUILESS_MAIN(NamesTest)
#include "tst_names.moc"

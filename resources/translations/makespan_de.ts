<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ChartBar</name>
    <message>
        <source>What the chart shows</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>&amp;against</source>
        <translation>&amp;über</translation>
    </message>
    <message>
        <source>The knob along the x axis</source>
        <translation>Der Regler auf der x-Achse</translation>
    </message>
    <message>
        <source>Speedup</source>
        <translation>Speedup</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Effizienz</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>Makespan</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Several sweeps in one chart: two edits, two machines, two results</source>
        <translation>Mehrere Messreihen in einem Diagramm: zwei Fassungen, zwei Rechner, zwei Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Keep this sweep in the chart</source>
        <translation>Diese Messreihe im Diagramm &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Add a table…</source>
        <translation>Tabelle &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Only the present one</source>
        <translation>&amp;Nur die jetzige</translation>
    </message>
    <message>
        <source>The chart against %1</source>
        <translation>Das Diagramm über %1</translation>
    </message>
</context>
<context>
    <name>ChartOptions</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Anzeigen</translation>
    </message>
    <message>
        <source>Curves to compare with, intervals, logarithmic axes</source>
        <translation>Vergleichskurven, Intervalle, logarithmische Achsen</translation>
    </message>
    <message>
        <source>What else the chart shows</source>
        <translation>Was das Diagramm außerdem zeigt</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>&amp;Linear</source>
        <translation>&amp;Linear</translation>
    </message>
    <message>
        <source>S = W, the ideal</source>
        <translation>S = W, das Ideal</translation>
    </message>
    <message>
        <source>&amp;Rounds</source>
        <translation>&amp;Runden</translation>
    </message>
    <message>
        <source>n equal tasks in rounds: S = n / ⌈n / W⌉</source>
        <translation>n gleiche Tasks in Runden: S = n / ⌈n / W⌉</translation>
    </message>
    <message>
        <source>&amp;Amdahl, fitted</source>
        <translation>&amp;Amdahl, angepasst</translation>
    </message>
    <message>
        <source>S = 1 / (f + (1 − f) / W)</source>
        <translation>S = 1 / (f + (1 − f) / W)</translation>
    </message>
    <message>
        <source>&amp;Gustafson, fitted</source>
        <translation>&amp;Gustafson, angepasst</translation>
    </message>
    <message>
        <source>S = W − f (W − 1)</source>
        <translation>S = W − f (W − 1)</translation>
    </message>
    <message>
        <source>Greedy &amp;bounds</source>
        <translation>Greedy-&amp;Schranken</translation>
    </message>
    <message>
        <source>Every schedule that leaves no worker idle needlessly lies between</source>
        <translation>Dazwischen liegt jeder Ablauf, der keinen Worker unnötig warten lässt</translation>
    </message>
    <message>
        <source>&amp;Universal scalability law, fitted</source>
        <translation>&amp;Universelles Skalierungsgesetz, angepasst</translation>
    </message>
    <message>
        <source>S = W / (1 + a (W − 1) + b W (W − 1))</source>
        <translation>S = W / (1 + a (W − 1) + b W (W − 1))</translation>
    </message>
    <message>
        <source>&amp;This computer</source>
        <translation>&amp;Dieser Rechner</translation>
    </message>
    <message>
        <source>What its cores reach together when all of them compute</source>
        <translation>Was seine Kerne zusammen erreichen, wenn alle rechnen</translation>
    </message>
    <message>
        <source>Around the medians</source>
        <translation>Um die Mediane</translation>
    </message>
    <message>
        <source>95 % &amp;interval of the median</source>
        <translation>95-%-&amp;Intervall des Medians</translation>
    </message>
    <message>
        <source>&amp;Quartiles</source>
        <translation>&amp;Quartile</translation>
    </message>
    <message>
        <source>&amp;Minimum and maximum</source>
        <translation>&amp;Minimum und Maximum</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>Logarithmic &amp;x</source>
        <translation>&amp;x logarithmisch</translation>
    </message>
    <message>
        <source>Logarithmic &amp;y</source>
        <translation>&amp;y logarithmisch</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>The prediction appears here.</source>
        <translation>Hier erscheint die Vorhersage.</translation>
    </message>
    <message>
        <source>Add a table</source>
        <translation>Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>Sweeps (*.csv *.json)</source>
        <translation>Messreihen (*.csv *.json)</translation>
    </message>
    <message>
        <source>A large sweep</source>
        <translation>Eine große Messreihe</translation>
    </message>
    <message>
        <source>This sweep has %1 runs and takes about %2. Start it?</source>
        <translation>Diese Messreihe hat %1 Läufe und dauert etwa %2. Beginnen?</translation>
    </message>
    <message>
        <source>There is no program to run.</source>
        <translation>Es gibt kein Programm, das laufen könnte.</translation>
    </message>
    <message>
        <source>The program has errors.</source>
        <translation>Das Programm hat Fehler.</translation>
    </message>
</context>
<context>
    <name>CodeEditor</name>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>The text of the scenario. Escape, then Tab, leaves the editor.</source>
        <translation>Der Text des Szenarios. Escape, dann Tab, verlässt den Editor.</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Names that fit here</source>
        <translation>Namen, die hier passen</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>untitled.py</source>
        <translation>unbenannt.py</translation>
    </message>
    <message>
        <source>%1 (my copy)</source>
        <translation>%1 (meine Kopie)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check that the file exists and that you may read it.</source>
        <translation>%1 kann nicht gelesen werden: %2. Gibt es die Datei, und darf sie gelesen werden?</translation>
    </message>
    <message>
        <source>%1 is not a text in UTF-8. Save it as UTF-8 in your editor first.</source>
        <translation>%1 ist kein Text in UTF-8. Bitte zuerst in einem Editor als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Your text is still here: make room, or save it in another folder.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Der Text ist noch da: Platz schaffen oder in einem anderen Ordner speichern.</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MB: that is no scenario.</source>
        <translation>%1 ist größer als 1 MB: Das ist kein Szenario.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Nobody waits for this task: the program may end before it has run.</source>
        <translation>Niemand wartet auf diesen Task: Das Programm kann enden, bevor er gelaufen ist.</translation>
    </message>
    <message>
        <source>Keep the future and call ray.get on it before the end.</source>
        <translation>Das Future behalten und vor dem Ende ray.get darauf aufrufen.</translation>
    </message>
    <message>
        <source>A task works on a copy of &apos;%1&apos;: the program and other tasks do not see this change.</source>
        <translation>Ein Task arbeitet mit einer Kopie von &apos;%1&apos;: Das Programm und andere Tasks sehen diese Änderung nicht.</translation>
    </message>
    <message>
        <source>Return the value, or keep it in an actor.</source>
        <translation>Den Wert zurückgeben oder in einem Actor aufbewahren.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a remote function and cannot be called directly.</source>
        <translation>&apos;%1&apos; ist eine Remote-Funktion und kann nicht direkt aufgerufen werden.</translation>
    </message>
    <message>
        <source>Write %1.remote(…) to make a task.</source>
        <translation>Mit %1.remote(…) entsteht ein Task.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is an actor class and cannot be called directly.</source>
        <translation>&apos;%1&apos; ist eine Actor-Klasse und kann nicht direkt aufgerufen werden.</translation>
    </message>
    <message>
        <source>Write %1.remote(…) to make an actor.</source>
        <translation>Mit %1.remote(…) entsteht ein Actor.</translation>
    </message>
    <message>
        <source>The result is fetched only to be given to the next task.</source>
        <translation>Das Ergebnis wird nur geholt, um es dem nächsten Task zu geben.</translation>
    </message>
    <message>
        <source>Pass the future itself: its value arrives in the task.</source>
        <translation>Das Future selbst übergeben: Im Task kommt sein Wert an.</translation>
    </message>
    <message>
        <source>This &apos;get&apos; waits for each task before the next one is submitted: they run one after another.</source>
        <translation>Dieses &apos;get&apos; wartet auf jeden Task, bevor der nächste abgeschickt wird: Sie laufen nacheinander.</translation>
    </message>
    <message>
        <source>Collect the futures in a list, and call ray.get on the list after the loop.</source>
        <translation>Die Futures in einer Liste sammeln und ray.get nach der Schleife auf die Liste aufrufen.</translation>
    </message>
    <message>
        <source>This task waits inside itself for its arguments: meanwhile it occupies its place without working.</source>
        <translation>Dieser Task wartet in sich auf seine Argumente: Dabei belegt er seinen Platz, ohne zu arbeiten.</translation>
    </message>
    <message>
        <source>Pass the futures as arguments of their own: then the task starts when their values are there.</source>
        <translation>Die Futures als eigene Argumente übergeben: Dann startet der Task, wenn ihre Werte da sind.</translation>
    </message>
    <message>
        <source>The futures in this list arrive in the task as futures, not as their values.</source>
        <translation>Die Futures in dieser Liste kommen im Task als Futures an, nicht als ihre Werte.</translation>
    </message>
    <message>
        <source>Write %1.remote(*futures), or call ray.get on the list inside the task.</source>
        <translation>%1.remote(*futures) schreiben oder ray.get im Task auf die Liste aufrufen.</translation>
    </message>
    <message>
        <source>This prints the future, not its value.</source>
        <translation>Das gibt das Future aus, nicht seinen Wert.</translation>
    </message>
    <message>
        <source>Write ray.get(…) around it.</source>
        <translation>ray.get(…) darum schreiben.</translation>
    </message>
    <message>
        <source>This is a future, not its value: it cannot be used in %1.</source>
        <translation>Das ist ein Future, nicht sein Wert: Es passt nicht in %1.</translation>
    </message>
    <message>
        <source>a calculation</source>
        <translation>eine Rechnung</translation>
    </message>
    <message>
        <source>a comparison</source>
        <translation>einen Vergleich</translation>
    </message>
    <message>
        <source>The tasks of &apos;%1&apos; are shorter than their overhead: %2 each, while submitting, starting and fetching one takes %3.</source>
        <translation>Die Tasks von &apos;%1&apos; sind kürzer als ihr Overhead: je %2, während Abschicken, Starten und Holen %3 brauchen.</translation>
    </message>
    <message>
        <source>Give each task more to do, for example many items at once.</source>
        <translation>Jedem Task mehr zu tun geben, zum Beispiel viele Elemente auf einmal.</translation>
    </message>
    <message>
        <source>Up to %1 tasks computed at once on %2, so each of them took longer.</source>
        <translation>Bis zu %1 Tasks rechneten gleichzeitig auf %2, deshalb dauerte jeder länger.</translation>
    </message>
    <message>
        <source>%1 core</source>
        <translation>%1 Kern</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kernen</translation>
    </message>
    <message>
        <source>More workers than cores help tasks that sleep or wait, not tasks that compute: take at most %1.</source>
        <translation>Mehr Worker als Kerne helfen Tasks, die schlafen oder warten, nicht solchen, die rechnen: höchstens %1 nehmen.</translation>
    </message>
    <message>
        <source>the range of &apos;%1&apos; is not valid: %2</source>
        <translation>Der Bereich von &apos;%1&apos; ist nicht gültig: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no range, so it is not a knob</source>
        <translation>&apos;%1&apos; hat keinen Bereich und ist deshalb kein Regler</translation>
    </message>
    <message>
        <source>begin the comment with one, such as &apos;#: 1..64&apos;</source>
        <translation>Den Kommentar damit beginnen, etwa &apos;#: 1..64&apos;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a text, and &apos;%2&apos; a range of numbers</source>
        <translation>&apos;%1&apos; ist ein Text, und &apos;%2&apos; ein Bereich von Zahlen</translation>
    </message>
    <message>
        <source>list what it can be, such as &apos;#: {get, wait}&apos;</source>
        <translation>Aufzählen, was es sein kann, etwa &apos;#: {get, wait}&apos;</translation>
    </message>
    <message>
        <source>%1 = %2 is outside its range %3</source>
        <translation>%1 = %2 liegt außerhalb seines Bereichs %3</translation>
    </message>
    <message>
        <source>change the value or the range</source>
        <translation>Den Wert oder den Bereich ändern</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a knob already, in line %2</source>
        <translation>&apos;%1&apos; ist schon ein Regler, in Zeile %2</translation>
    </message>
    <message>
        <source>give each knob one assignment with &apos;#:&apos;</source>
        <translation>Jedem Regler eine Zuweisung mit &apos;#:&apos; geben</translation>
    </message>
    <message>
        <source>a file can have %1 knobs, and this is one more</source>
        <translation>Eine Datei kann %1 Regler haben, und dies ist einer mehr</translation>
    </message>
    <message>
        <source>the number of workers cannot be changed from outside: it is computed here</source>
        <translation>Die Zahl der Worker ist nicht von außen einstellbar: Sie wird hier berechnet</translation>
    </message>
    <message>
        <source>write a number, or a knob, as in ray.init(num_cpus=4)</source>
        <translation>Eine Zahl oder einen Regler schreiben, wie in ray.init(num_cpus=4)</translation>
    </message>
    <message>
        <source>the number of workers stands here and in the knob &apos;workers&apos;</source>
        <translation>Die Zahl der Worker steht hier und im Regler &apos;workers&apos;</translation>
    </message>
    <message>
        <source>write ray.init(num_cpus=workers)</source>
        <translation>ray.init(num_cpus=workers) schreiben</translation>
    </message>
    <message>
        <source>the number of workers has to be from 1 to 100000</source>
        <translation>Die Zahl der Worker muss von 1 bis 100000 gehen</translation>
    </message>
    <message>
        <source>the range of the workers is not valid: %1</source>
        <translation>Der Bereich der Worker ist nicht gültig: %1</translation>
    </message>
    <message>
        <source>&apos;#:&apos; makes a knob only behind an assignment of a literal</source>
        <translation>&apos;#:&apos; ergibt nur hinter der Zuweisung eines Literals einen Regler</translation>
    </message>
    <message>
        <source>write one at the left margin, such as &apos;tasks = 4  #: 1..64&apos;, or take a plain &apos;#&apos;</source>
        <translation>Eine am linken Rand schreiben, etwa &apos;tasks = 4  #: 1..64&apos;, oder ein einfaches &apos;#&apos; nehmen</translation>
    </message>
    <message>
        <source>the knob &apos;%1&apos; is never used: changing it changes nothing</source>
        <translation>Der Regler &apos;%1&apos; wird nie benutzt: Ihn zu ändern ändert nichts</translation>
    </message>
    <message>
        <source>a quote in this list of values is never closed</source>
        <translation>Ein Anführungszeichen in dieser Liste von Werten wird nie geschlossen</translation>
    </message>
    <message>
        <source>a value is missing in this list of values</source>
        <translation>In dieser Liste von Werten fehlt ein Wert</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a value</source>
        <translation>&apos;%1&apos; ist kein Wert</translation>
    </message>
    <message>
        <source>%1 stands twice in this list of values</source>
        <translation>%1 steht zweimal in dieser Liste von Werten</translation>
    </message>
    <message>
        <source>the list of values is not closed by &apos;%1&apos;</source>
        <translation>Die Liste von Werten wird nicht durch &apos;%1&apos; geschlossen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a range; write it like 1..64</source>
        <translation>&apos;%1&apos; ist kein Bereich; er wird wie 1..64 geschrieben</translation>
    </message>
    <message>
        <source>the ends of the range &apos;%1&apos; have to be numbers</source>
        <translation>Die Enden des Bereichs &apos;%1&apos; müssen Zahlen sein</translation>
    </message>
    <message>
        <source>the range &apos;%1&apos; is empty: its first end is above its second</source>
        <translation>Der Bereich &apos;%1&apos; ist leer: Sein erstes Ende liegt über dem zweiten</translation>
    </message>
    <message>
        <source>the step &apos;%1&apos; has to be a number above 0</source>
        <translation>Der Schritt &apos;%1&apos; muss eine Zahl über 0 sein</translation>
    </message>
    <message>
        <source>the step of a logarithmic range is a factor and has to be above 1</source>
        <translation>Der Schritt eines logarithmischen Bereichs ist ein Faktor und muss über 1 liegen</translation>
    </message>
    <message>
        <source>a logarithmic range cannot begin below 0</source>
        <translation>Ein logarithmischer Bereich kann nicht unter 0 beginnen</translation>
    </message>
    <message>
        <source>the range is empty; write it like 1..64 or 1, 2, 4</source>
        <translation>Der Bereich ist leer; er wird wie 1..64 oder 1, 2, 4 geschrieben</translation>
    </message>
    <message>
        <source>&apos;%1&apos; behind the range is not understood</source>
        <translation>&apos;%1&apos; hinter dem Bereich ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>%1 can be True or False, not &apos;%2&apos;</source>
        <translation>%1 kann True oder False sein, nicht &apos;%2&apos;</translation>
    </message>
    <message>
        <source>%1 can be one of %2, not &apos;%3&apos;</source>
        <translation>%1 kann eines von %2 sein, nicht &apos;%3&apos;</translation>
    </message>
    <message>
        <source>%1 has to be %2 in %3, not &apos;%4&apos;</source>
        <translation>%1 muss %2 in %3 sein, nicht &apos;%4&apos;</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>there is no knob &apos;%1&apos; in this file</source>
        <translation>Diese Datei hat keinen Regler &apos;%1&apos;</translation>
    </message>
    <message>
        <source>there is no knob &apos;%1&apos;; %2</source>
        <translation>Es gibt keinen Regler &apos;%1&apos;; %2</translation>
    </message>
    <message>
        <source>this file has %1</source>
        <translation>diese Datei hat %1</translation>
    </message>
    <message>
        <source>did you mean &apos;%1&apos;?</source>
        <translation>War &apos;%1&apos; gemeint?</translation>
    </message>
    <message>
        <source>this file is larger than a scenario can be (1 MB)</source>
        <translation>Diese Datei ist größer, als ein Szenario sein kann (1 MB)</translation>
    </message>
    <message>
        <source>this settings block is never closed</source>
        <translation>Dieser Block mit Einstellungen wird nie geschlossen</translation>
    </message>
    <message>
        <source>put a line &apos;# ///&apos; below its last line; all of its lines begin with &apos;#&apos;</source>
        <translation>Unter seine letzte Zeile eine Zeile &apos;# ///&apos; setzen; alle seine Zeilen beginnen mit &apos;#&apos;</translation>
    </message>
    <message>
        <source>a file has one settings block only</source>
        <translation>Eine Datei hat nur einen Block mit Einstellungen</translation>
    </message>
    <message>
        <source>merge this one into the first</source>
        <translation>Diesen in den ersten aufnehmen</translation>
    </message>
    <message>
        <source>the settings are not valid TOML: %1</source>
        <translation>Die Einstellungen sind kein gültiges TOML: %1</translation>
    </message>
    <message>
        <source>tool.makespan has to be a table</source>
        <translation>tool.makespan muss eine Tabelle sein</translation>
    </message>
    <message>
        <source>write a line [tool.makespan] and the settings below it</source>
        <translation>Eine Zeile [tool.makespan] schreiben und die Einstellungen darunter</translation>
    </message>
    <message>
        <source>%1 has to be a text in quotes</source>
        <translation>%1 muss ein Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>a check has to be a text in quotes: a Python expression</source>
        <translation>Eine Prüfung muss ein Text in Anführungszeichen sein: ein Python-Ausdruck</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a Python expression: %2</source>
        <translation>&apos;%1&apos; ist kein Python-Ausdruck: %2</translation>
    </message>
    <message>
        <source>sweep has to be a table</source>
        <translation>sweep muss eine Tabelle sein</translation>
    </message>
    <message>
        <source>write it like sweep = { workers = &quot;1..8&quot;, repeat = 5 }</source>
        <translation>Es wird wie sweep = { workers = &quot;1..8&quot;, repeat = 5 } geschrieben</translation>
    </message>
    <message>
        <source>order can be &quot;round_robin&quot; or &quot;sequential&quot;</source>
        <translation>order kann &quot;round_robin&quot; oder &quot;sequential&quot; sein</translation>
    </message>
    <message>
        <source>%1 has to be a whole number from %2 to %3</source>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>a value of a sweep has to be a number, a text, true or false</source>
        <translation>Ein Wert einer Messreihe muss eine Zahl, ein Text, true oder false sein</translation>
    </message>
    <message>
        <source>this list of values is empty</source>
        <translation>Diese Liste von Werten ist leer</translation>
    </message>
    <message>
        <source>the values of &apos;%1&apos; have to be a range or a list</source>
        <translation>Die Werte von &apos;%1&apos; müssen ein Bereich oder eine Liste sein</translation>
    </message>
    <message>
        <source>write them like &quot;1..8&quot; or [1, 2, 4]</source>
        <translation>Sie werden wie &quot;1..8&quot; oder [1, 2, 4] geschrieben</translation>
    </message>
    <message>
        <source>predictions have to be tables</source>
        <translation>Vorhersagen müssen Tabellen sein</translation>
    </message>
    <message>
        <source>write [[tool.makespan.predict]] above each of them</source>
        <translation>Über jede [[tool.makespan.predict]] schreiben</translation>
    </message>
    <message>
        <source>a prediction needs &apos;ask&apos; and &apos;answer&apos;</source>
        <translation>Eine Vorhersage braucht &apos;ask&apos; und &apos;answer&apos;</translation>
    </message>
    <message>
        <source>add, for instance, answer = &quot;speedup&quot;</source>
        <translation>Zum Beispiel answer = &quot;speedup&quot; hinzufügen</translation>
    </message>
    <message>
        <source>tolerance has to be a share, such as &quot;5 %&quot; or 0.05</source>
        <translation>tolerance muss ein Anteil sein, etwa &quot;5 %&quot; oder 0.05</translation>
    </message>
    <message>
        <source>with has to be a table of knobs and their values</source>
        <translation>with muss eine Tabelle von Reglern und ihren Werten sein</translation>
    </message>
    <message>
        <source>write it like with = { tasks = 15 }</source>
        <translation>Es wird wie with = { tasks = 15 } geschrieben</translation>
    </message>
    <message>
        <source>the value of a knob has to be a number, a text, true or false</source>
        <translation>Der Wert eines Reglers muss eine Zahl, ein Text, true oder false sein</translation>
    </message>
    <message>
        <source>machine has to be a table</source>
        <translation>machine muss eine Tabelle sein</translation>
    </message>
    <message>
        <source>write a line [tool.makespan.machine] and its settings below it</source>
        <translation>Eine Zeile [tool.makespan.machine] schreiben und ihre Einstellungen darunter</translation>
    </message>
    <message>
        <source>%1 has to be a number or a text</source>
        <translation>%1 muss eine Zahl oder ein Text sein</translation>
    </message>
    <message>
        <source>unknown setting &apos;%1&apos; in %2</source>
        <translation>Unbekannte Einstellung &apos;%1&apos; in %2</translation>
    </message>
    <message>
        <source>known are %1</source>
        <translation>Bekannt sind %1</translation>
    </message>
    <message>
        <source>%1 can be %2, not &apos;%3&apos;</source>
        <translation>%1 kann %2 sein, nicht &apos;%3&apos;</translation>
    </message>
    <message>
        <source>%1 is a time with its unit, such as &quot;0.1 ms&quot;, or &quot;host&quot;, not &apos;%2&apos;</source>
        <translation>%1 ist eine Zeit mit ihrer Einheit, etwa &quot;0.1 ms&quot;, oder &quot;host&quot;, nicht &apos;%2&apos;</translation>
    </message>
    <message>
        <source>cores is a whole number from 1 on, not &apos;%1&apos;</source>
        <translation>cores ist eine ganze Zahl ab 1, nicht &apos;%1&apos;</translation>
    </message>
    <message>
        <source>seed is a whole number from 0 to 2^53, not &apos;%1&apos;</source>
        <translation>seed ist eine ganze Zahl von 0 bis 2^53, nicht &apos;%1&apos;</translation>
    </message>
    <message>
        <source>the machine has no setting &apos;%1&apos;</source>
        <translation>Die Maschine hat keine Einstellung &apos;%1&apos;</translation>
    </message>
    <message>
        <source>there is no machine &apos;%1&apos;: it can be ideal, host, ray, dask or multiprocessing</source>
        <translation>Es gibt keine Maschine &apos;%1&apos;: Sie kann ideal, host, ray, dask oder multiprocessing sein</translation>
    </message>
    <message>
        <source>%1 has to be a time from 0 to 30 years</source>
        <translation>%1 muss eine Zeit von 0 bis 30 Jahren sein</translation>
    </message>
    <message>
        <source>sweep: %1</source>
        <translation>Messreihe: %1</translation>
    </message>
    <message>
        <source>there is nothing called &apos;%1&apos; to sweep; the knobs of this file are %2</source>
        <translation>Es gibt nichts namens &apos;%1&apos; für eine Messreihe; die Regler dieser Datei sind %2</translation>
    </message>
    <message>
        <source>nothing to sweep; name a knob and its values, such as workers=1..8</source>
        <translation>Nichts zu messen; einen Regler und seine Werte nennen, etwa workers=1..8</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is swept twice</source>
        <translation>&apos;%1&apos; kommt zweimal vor</translation>
    </message>
    <message>
        <source>that would be more than a million runs</source>
        <translation>Das wären mehr als eine Million Läufe</translation>
    </message>
    <message>
        <source>the range %1 has more than %2 values; give it a step, or make it logarithmic</source>
        <translation>Der Bereich %1 hat mehr als %2 Werte; einen Schritt angeben oder ihn logarithmisch machen</translation>
    </message>
    <message>
        <source>the range %1 is logarithmic and cannot be swept from 0; begin above it</source>
        <translation>Der Bereich %1 ist logarithmisch und kann nicht bei 0 beginnen; darüber beginnen</translation>
    </message>
    <message>
        <source>there are more than %1 values on one axis</source>
        <translation>Auf einer Achse sind mehr als %1 Werte</translation>
    </message>
    <message>
        <source>the range %1 has no values</source>
        <translation>Der Bereich %1 hat keine Werte</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot stand in one chart with &apos;%2&apos;: other quantities were swept</source>
        <translation>&apos;%1&apos; passt nicht mit &apos;%2&apos; in ein Diagramm: Es wurden andere Größen verändert</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>this file could not be compiled</source>
        <translation>Diese Datei konnte nicht übersetzt werden</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>Der Lauf wurde angehalten.</translation>
    </message>
    <message>
        <source>The run was stopped after its time limit of %1 s.</source>
        <translation>Der Lauf wurde nach seiner Zeitgrenze von %1 s angehalten.</translation>
    </message>
    <message>
        <source>The program was stopped after its limit of %1 instructions.</source>
        <translation>Das Programm wurde nach seiner Grenze von %1 Anweisungen angehalten.</translation>
    </message>
    <message>
        <source>The program was stopped because it printed more than its limit of %1 bytes.</source>
        <translation>Das Programm wurde angehalten, weil es mehr als seine Grenze von %1 Bytes ausgegeben hat.</translation>
    </message>
    <message>
        <source>The program was stopped because it submitted more than its limit of %1 tasks.</source>
        <translation>Das Programm wurde angehalten, weil es mehr als seine Grenze von %1 Tasks abgeschickt hat.</translation>
    </message>
    <message>
        <source>The program needs more than its limit of %1 MB of memory for all that it holds at once.</source>
        <translation>Das Programm braucht für alles, was es zugleich hält, mehr Speicher als seine Grenze von %1 MB.</translation>
    </message>
    <message>
        <source>Nothing can go on: %1.</source>
        <translation>Nichts kann weitergehen: %1.</translation>
    </message>
    <message>
        <source>the driver</source>
        <translation>der Driver</translation>
    </message>
    <message>
        <source>%1 waits %2 for %3</source>
        <translation>%1 wartet %2 auf %3</translation>
    </message>
    <message>
        <source>in line %1</source>
        <translation>in Zeile %1</translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <translation>%1 wartet auf %2</translation>
    </message>
    <message>
        <source>something that nobody does any more</source>
        <translation>etwas, das niemand mehr tut</translation>
    </message>
    <message>
        <source>%1 needs the result of %2</source>
        <translation>%1 braucht das Ergebnis von %2</translation>
    </message>
    <message>
        <source>%1 needs a worker, and %2 holds one</source>
        <translation>%1 braucht einen Worker, und %2 hält einen</translation>
    </message>
    <message>
        <source>%1 needs a worker, and actors hold them</source>
        <translation>%1 braucht einen Worker, und Actors halten sie</translation>
    </message>
    <message>
        <source>%1 needs its actor, which %2 occupies</source>
        <translation>%1 braucht seinen Actor, den %2 belegt</translation>
    </message>
    <message>
        <source>%1 needs its actor, which %2 is to make</source>
        <translation>%1 braucht seinen Actor, den erst %2 anlegt</translation>
    </message>
    <message>
        <source>%1 comes after an earlier call of its actor</source>
        <translation>%1 kommt nach einem früheren Aufruf seines Actors</translation>
    </message>
    <message>
        <source>%1 asks for num_cpus=%2, more than the machine has (%3)</source>
        <translation>%1 verlangt num_cpus=%2, mehr als die Maschine hat (%3)</translation>
    </message>
    <message>
        <source>and so on in a circle</source>
        <translation>und so weiter im Kreis</translation>
    </message>
    <message>
        <source>%1 is not available here.</source>
        <translation>%1 gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The name %1 is not defined anywhere.</source>
        <translation>Der Name %1 ist nirgends definiert.</translation>
    </message>
    <message>
        <source>The module %1 has no %2 here.</source>
        <translation>Das Modul %1 hat hier kein %2.</translation>
    </message>
    <message>
        <source>The module %1 is not available here.</source>
        <translation>Das Modul %1 gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Did you mean %1? Then write import %2 at the top of the file.</source>
        <translation>War %1 gemeint? Dann oben in der Datei import %2 schreiben.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>War %1 gemeint?</translation>
    </message>
    <message>
        <source>Write import %1 at the top of the file.</source>
        <translation>Oben in der Datei import %1 schreiben.</translation>
    </message>
    <message>
        <source>Assign it before it is used, or correct its spelling.</source>
        <translation>Vor dem Gebrauch zuweisen oder die Schreibweise berichtigen.</translation>
    </message>
    <message>
        <source>There is one inside a function (line %1): return its value from there.</source>
        <translation>In einer Funktion gibt es ihn (Zeile %1): Den Wert von dort zurückgeben.</translation>
    </message>
    <message>
        <source>There is one in line %1, but it exists only inside the comprehension.</source>
        <translation>In Zeile %1 gibt es ihn, aber nur innerhalb der Comprehension.</translation>
    </message>
    <message>
        <source>Only a part of Python&apos;s standard library and ray can be imported.</source>
        <translation>Nur ein Teil der Standardbibliothek von Python und ray lassen sich importieren.</translation>
    </message>
    <message>
        <source>A program is one file: there is no module beside it to import from.</source>
        <translation>Ein Programm ist eine Datei: Daneben gibt es kein Modul zum Importieren.</translation>
    </message>
    <message>
        <source>Put the functions into this file.</source>
        <translation>Die Funktionen in diese Datei setzen.</translation>
    </message>
    <message>
        <source>&apos;import *&apos; can only stand at the top level of the program here.</source>
        <translation>&apos;import *&apos; kann hier nur auf der obersten Ebene des Programms stehen.</translation>
    </message>
    <message>
        <source>Name what you need: from %1 import …</source>
        <translation>Nennen, was gebraucht wird: from %1 import …</translation>
    </message>
    <message>
        <source>The name %1 is a parameter, it cannot be %2 too.</source>
        <translation>Der Name %1 ist ein Parameter und kann nicht auch %2 sein.</translation>
    </message>
    <message>
        <source>Choose another name for one of them.</source>
        <translation>Für einen von beiden einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The name %1 is used before this &apos;%2&apos; line.</source>
        <translation>Der Name %1 wird vor dieser &apos;%2&apos;-Zeile benutzt.</translation>
    </message>
    <message>
        <source>Move the line to the beginning of the function.</source>
        <translation>Die Zeile an den Anfang der Funktion setzen.</translation>
    </message>
    <message>
        <source>The name %1 cannot be both global and nonlocal.</source>
        <translation>Der Name %1 kann nicht zugleich global und nonlocal sein.</translation>
    </message>
    <message>
        <source>Delete one of the two lines.</source>
        <translation>Eine der beiden Zeilen löschen.</translation>
    </message>
    <message>
        <source>No function around this one has a variable &apos;%1&apos;.</source>
        <translation>Keine Funktion um diese herum hat eine Variable &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>Assign it in the outer function, or write &apos;global&apos; for a variable of the module.</source>
        <translation>In der äußeren Funktion zuweisen, oder &apos;global&apos; für eine Variable des Moduls schreiben.</translation>
    </message>
    <message>
        <source>The loop variable &apos;%1&apos; of a comprehension cannot be changed by &apos;:=&apos;.</source>
        <translation>Die Schleifenvariable &apos;%1&apos; einer Comprehension kann nicht durch &apos;:=&apos; geändert werden.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>&apos;:=&apos; cannot stand in a comprehension directly inside a class.</source>
        <translation>&apos;:=&apos; kann nicht in einer Comprehension direkt in einer Klasse stehen.</translation>
    </message>
    <message>
        <source>Write a loop instead.</source>
        <translation>Stattdessen eine Schleife schreiben.</translation>
    </message>
    <message>
        <source>&apos;yield&apos; cannot stand inside a comprehension.</source>
        <translation>&apos;yield&apos; kann nicht in einer Comprehension stehen.</translation>
    </message>
    <message>
        <source>super() can only be used in a method of a class.</source>
        <translation>super() geht nur in einer Methode einer Klasse.</translation>
    </message>
    <message>
        <source>Name the class: super(Class, object).</source>
        <translation>Die Klasse nennen: super(Class, object).</translation>
    </message>
    <message>
        <source>&apos;await&apos; cannot stand in a generator expression here.</source>
        <translation>&apos;await&apos; kann hier nicht in einem Generatorausdruck stehen.</translation>
    </message>
    <message>
        <source>Write a list comprehension with [ ].</source>
        <translation>Eine List-Comprehension mit [ ] schreiben.</translation>
    </message>
    <message>
        <source>&apos;async for&apos; cannot stand in a comprehension here.</source>
        <translation>&apos;async for&apos; kann hier nicht in einer Comprehension stehen.</translation>
    </message>
    <message>
        <source>Write a loop with &apos;async for&apos;.</source>
        <translation>Eine Schleife mit &apos;async for&apos; schreiben.</translation>
    </message>
    <message>
        <source>Asynchronous generators are not supported here.</source>
        <translation>Asynchrone Generatoren gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Collect the values in a list and return it.</source>
        <translation>Die Werte in einer Liste sammeln und sie zurückgeben.</translation>
    </message>
    <message>
        <source>Metaclasses of a program are not supported here.</source>
        <translation>Eigene Metaklassen gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Use a class decorator, or __init_subclass__ in a base class.</source>
        <translation>Einen Klassen-Decorator nehmen, oder __init_subclass__ in einer Basisklasse.</translation>
    </message>
    <message>
        <source>The bases of a class must be named one by one here.</source>
        <translation>Die Basen einer Klasse müssen hier einzeln genannt werden.</translation>
    </message>
    <message>
        <source>The arguments of a class must be named one by one here.</source>
        <translation>Die Argumente einer Klasse müssen hier einzeln genannt werden.</translation>
    </message>
    <message>
        <source>Exception groups (&apos;except*&apos;) are not supported here.</source>
        <translation>Exception-Gruppen (&apos;except*&apos;) gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Write except without the star.</source>
        <translation>except ohne den Stern schreiben.</translation>
    </message>
    <message>
        <source>Too many blocks stand inside one another here.</source>
        <translation>Hier stehen zu viele Blöcke ineinander.</translation>
    </message>
    <message>
        <source>Move inner blocks into functions.</source>
        <translation>Innere Blöcke in Funktionen auslagern.</translation>
    </message>
    <message>
        <source>There are too many functions in one place.</source>
        <translation>An einer Stelle sind zu viele Funktionen.</translation>
    </message>
    <message>
        <source>Split the program into functions.</source>
        <translation>Das Programm in Funktionen aufteilen.</translation>
    </message>
    <message>
        <source>The program becomes too large here.</source>
        <translation>Das Programm wird hier zu groß.</translation>
    </message>
    <message>
        <source>This pattern has too many parts.</source>
        <translation>Dieses Muster hat zu viele Teile.</translation>
    </message>
    <message>
        <source>Too many names stand on the left of this assignment.</source>
        <translation>Links von dieser Zuweisung stehen zu viele Namen.</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>Das ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Give inner parts names of their own, or functions.</source>
        <translation>Inneren Teilen eigene Namen geben, oder Funktionen.</translation>
    </message>
    <message>
        <source>Give inner parts names of their own.</source>
        <translation>Inneren Teilen eigene Namen geben.</translation>
    </message>
    <message>
        <source>This expression is too long.</source>
        <translation>Dieser Ausdruck ist zu lang.</translation>
    </message>
    <message>
        <source>Split it into several lines with names for the parts.</source>
        <translation>Auf mehrere Zeilen aufteilen, mit Namen für die Teile.</translation>
    </message>
    <message>
        <source>This number has more than 4300 digits.</source>
        <translation>Diese Zahl hat mehr als 4300 Ziffern.</translation>
    </message>
    <message>
        <source>Write very large numbers in hexadecimal: 0x…</source>
        <translation>Sehr große Zahlen hexadezimal schreiben: 0x…</translation>
    </message>
    <message>
        <source>This line mixes tabs and spaces in its indentation.</source>
        <translation>Diese Zeile mischt Tabulatoren und Leerzeichen in ihrer Einrückung.</translation>
    </message>
    <message>
        <source>Indent with 4 spaces everywhere.</source>
        <translation>Überall mit 4 Leerzeichen einrücken.</translation>
    </message>
    <message>
        <source>Too many levels of indentation.</source>
        <translation>Zu viele Ebenen von Einrückung.</translation>
    </message>
    <message>
        <source>Move inner parts into functions.</source>
        <translation>Innere Teile in Funktionen auslagern.</translation>
    </message>
    <message>
        <source>This line is indented less than the block above, but not as far as any outer one.</source>
        <translation>Diese Zeile ist weniger eingerückt als der Block darüber, passt aber zu keinem äußeren.</translation>
    </message>
    <message>
        <source>Line it up with the lines that it belongs to.</source>
        <translation>An den Zeilen ausrichten, zu denen sie gehört.</translation>
    </message>
    <message>
        <source>This line is indented, but it begins no block.</source>
        <translation>Diese Zeile ist eingerückt, beginnt aber keinen Block.</translation>
    </message>
    <message>
        <source>Give it the same indentation as the line above.</source>
        <translation>So weit einrücken wie die Zeile darüber.</translation>
    </message>
    <message>
        <source>The block of the &apos;%1&apos; in line %2 is missing.</source>
        <translation>Der Block des &apos;%1&apos; in Zeile %2 fehlt.</translation>
    </message>
    <message>
        <source>Indent the lines that belong to it; an empty block is written &apos;pass&apos;.</source>
        <translation>Die zugehörigen Zeilen einrücken; ein leerer Block heißt &apos;pass&apos;.</translation>
    </message>
    <message>
        <source>%1 must end with &apos;:&apos;.</source>
        <translation>%1 muss mit &apos;:&apos; enden.</translation>
    </message>
    <message>
        <source>Add &apos;:&apos; at the end of the line.</source>
        <translation>Am Ende der Zeile &apos;:&apos; hinzufügen.</translation>
    </message>
    <message>
        <source>A &apos;%1&apos; line</source>
        <translation>Eine &apos;%1&apos;-Zeile</translation>
    </message>
    <message>
        <source>An &apos;%1&apos; line</source>
        <translation>Eine &apos;%1&apos;-Zeile</translation>
    </message>
    <message>
        <source>&apos;%1&apos; line</source>
        <translation>&apos;%1&apos;-Zeile</translation>
    </message>
    <message>
        <source>The %1 must end with &apos;:&apos;, not with &apos;;&apos;.</source>
        <translation>Die %1 muss mit &apos;:&apos; enden, nicht mit &apos;;&apos;.</translation>
    </message>
    <message>
        <source>Write &apos;:&apos; here.</source>
        <translation>Hier &apos;:&apos; schreiben.</translation>
    </message>
    <message>
        <source>Python marks blocks by &apos;:&apos; and indentation, not by braces.</source>
        <translation>Python kennzeichnet Blöcke durch &apos;:&apos; und Einrückung, nicht durch Klammern.</translation>
    </message>
    <message>
        <source>Write &apos;:&apos; here and indent the lines below.</source>
        <translation>Hier &apos;:&apos; schreiben und die Zeilen darunter einrücken.</translation>
    </message>
    <message>
        <source>Write &apos;:&apos; at the end of the line and indent the lines below.</source>
        <translation>Am Ende der Zeile &apos;:&apos; schreiben und die Zeilen darunter einrücken.</translation>
    </message>
    <message>
        <source>Python writes &apos;:&apos; where other languages write %1.</source>
        <translation>Python schreibt &apos;:&apos;, wo andere Sprachen %1 schreiben.</translation>
    </message>
    <message>
        <source>Write &apos;:&apos; instead.</source>
        <translation>Stattdessen &apos;:&apos; schreiben.</translation>
    </message>
    <message>
        <source>Here stands %1, but the %2 should end with &apos;:&apos;.</source>
        <translation>Hier steht %1, aber die %2 sollte mit &apos;:&apos; enden.</translation>
    </message>
    <message>
        <source>Add the missing operator, or &apos;:&apos;.</source>
        <translation>Den fehlenden Operator oder &apos;:&apos; hinzufügen.</translation>
    </message>
    <message>
        <source>Python writes &apos;else if&apos; as one word.</source>
        <translation>Python schreibt &apos;else if&apos; als ein Wort.</translation>
    </message>
    <message>
        <source>Write &apos;elif&apos;.</source>
        <translation>&apos;elif&apos; schreiben.</translation>
    </message>
    <message>
        <source>This %1 belongs to no &apos;if&apos;, &apos;for&apos;, &apos;while&apos; or &apos;try&apos; above it.</source>
        <translation>Dieses %1 gehört zu keinem &apos;if&apos;, &apos;for&apos;, &apos;while&apos; oder &apos;try&apos; darüber.</translation>
    </message>
    <message>
        <source>Give it the same indentation as the line that it belongs to.</source>
        <translation>So weit einrücken wie die Zeile, zu der es gehört.</translation>
    </message>
    <message>
        <source>This %1 belongs to no &apos;try&apos; above it.</source>
        <translation>Dieses %1 gehört zu keinem &apos;try&apos; darüber.</translation>
    </message>
    <message>
        <source>Give it the same indentation as its &apos;try&apos;.</source>
        <translation>So weit einrücken wie sein &apos;try&apos;.</translation>
    </message>
    <message>
        <source>This &apos;try&apos; has neither an &apos;except&apos; nor a &apos;finally&apos;.</source>
        <translation>Dieses &apos;try&apos; hat weder ein &apos;except&apos; noch ein &apos;finally&apos;.</translation>
    </message>
    <message>
        <source>Write except Exception: with the same indentation below its block.</source>
        <translation>Unter seinen Block mit derselben Einrückung except Exception: schreiben.</translation>
    </message>
    <message>
        <source>An &apos;else&apos; of a &apos;try&apos; needs an &apos;except&apos; before it.</source>
        <translation>Ein &apos;else&apos; eines &apos;try&apos; braucht ein &apos;except&apos; davor.</translation>
    </message>
    <message>
        <source>An &apos;except:&apos; that catches everything must be the last one.</source>
        <translation>Ein &apos;except:&apos;, das alles fängt, muss das letzte sein.</translation>
    </message>
    <message>
        <source>Move it to the end.</source>
        <translation>Ans Ende setzen.</translation>
    </message>
    <message>
        <source>Several exception types need brackets around them.</source>
        <translation>Mehrere Exception-Typen brauchen Klammern.</translation>
    </message>
    <message>
        <source>Write except (A, B):</source>
        <translation>except (A, B): schreiben.</translation>
    </message>
    <message>
        <source>After a decorator (&apos;@…&apos;) must follow a &apos;def&apos; or a &apos;class&apos;.</source>
        <translation>Auf einen Decorator (&apos;@…&apos;) muss ein &apos;def&apos; oder ein &apos;class&apos; folgen.</translation>
    </message>
    <message>
        <source>Write it directly above the function, with the same indentation.</source>
        <translation>Direkt über die Funktion schreiben, mit derselben Einrückung.</translation>
    </message>
    <message>
        <source>A &apos;%1&apos; statement must begin on a line of its own.</source>
        <translation>Eine &apos;%1&apos;-Anweisung muss auf einer eigenen Zeile beginnen.</translation>
    </message>
    <message>
        <source>Write it on the next line.</source>
        <translation>Auf die nächste Zeile schreiben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; may only stand inside a &apos;for&apos; or &apos;while&apos; loop.</source>
        <translation>&apos;%1&apos; kann nur in einer &apos;for&apos;- oder &apos;while&apos;-Schleife stehen.</translation>
    </message>
    <message>
        <source>Delete it, or write &apos;return&apos; to leave a function.</source>
        <translation>Löschen, oder &apos;return&apos; schreiben, um eine Funktion zu verlassen.</translation>
    </message>
    <message>
        <source>Delete it.</source>
        <translation>Löschen.</translation>
    </message>
    <message>
        <source>This may only stand inside a loop.</source>
        <translation>Das kann nur in einer Schleife stehen.</translation>
    </message>
    <message>
        <source>&apos;return&apos; may only stand inside a function.</source>
        <translation>&apos;return&apos; kann nur in einer Funktion stehen.</translation>
    </message>
    <message>
        <source>Indent it if it belongs to the function above, or delete it.</source>
        <translation>Einrücken, wenn es zur Funktion darüber gehört, oder löschen.</translation>
    </message>
    <message>
        <source>&apos;nonlocal&apos; may only stand inside a function.</source>
        <translation>&apos;nonlocal&apos; kann nur in einer Funktion stehen.</translation>
    </message>
    <message>
        <source>Delete it: names here are global.</source>
        <translation>Löschen: Namen sind hier global.</translation>
    </message>
    <message>
        <source>&apos;yield&apos; may only stand inside a function.</source>
        <translation>&apos;yield&apos; kann nur in einer Funktion stehen.</translation>
    </message>
    <message>
        <source>Put the lines into a function with &apos;def&apos;.</source>
        <translation>Die Zeilen mit &apos;def&apos; in eine Funktion setzen.</translation>
    </message>
    <message>
        <source>&apos;yield from&apos; cannot stand in an &apos;async def&apos; function.</source>
        <translation>&apos;yield from&apos; kann nicht in einer &apos;async def&apos;-Funktion stehen.</translation>
    </message>
    <message>
        <source>Write a loop with &apos;yield&apos;.</source>
        <translation>Eine Schleife mit &apos;yield&apos; schreiben.</translation>
    </message>
    <message>
        <source>&apos;await&apos; may only stand inside an &apos;async def&apos; function.</source>
        <translation>&apos;await&apos; kann nur in einer &apos;async def&apos;-Funktion stehen.</translation>
    </message>
    <message>
        <source>Write ray.get(…) to wait for a value.</source>
        <translation>ray.get(…) schreiben, um auf einen Wert zu warten.</translation>
    </message>
    <message>
        <source>&apos;async for&apos; may only stand inside an &apos;async def&apos; function.</source>
        <translation>&apos;async for&apos; kann nur in einer &apos;async def&apos;-Funktion stehen.</translation>
    </message>
    <message>
        <source>&apos;async %1&apos; may only stand inside an &apos;async def&apos; function.</source>
        <translation>&apos;async %1&apos; kann nur in einer &apos;async def&apos;-Funktion stehen.</translation>
    </message>
    <message>
        <source>Delete &apos;async&apos;.</source>
        <translation>&apos;async&apos; löschen.</translation>
    </message>
    <message>
        <source>&apos;async&apos; must be followed by &apos;def&apos;, &apos;for&apos; or &apos;with&apos;.</source>
        <translation>Auf &apos;async&apos; muss &apos;def&apos;, &apos;for&apos; oder &apos;with&apos; folgen.</translation>
    </message>
    <message>
        <source>Delete it, or write async def.</source>
        <translation>Löschen, oder async def schreiben.</translation>
    </message>
    <message>
        <source>A comment cannot stand inside the braces of an f-string.</source>
        <translation>Ein Kommentar kann nicht in den Klammern eines f-Strings stehen.</translation>
    </message>
    <message>
        <source>Move the comment out of the text.</source>
        <translation>Den Kommentar aus dem Text herausnehmen.</translation>
    </message>
    <message>
        <source>The file ends after a backslash that continues the line.</source>
        <translation>Die Datei endet nach einem Backslash, der die Zeile fortsetzt.</translation>
    </message>
    <message>
        <source>Delete the backslash.</source>
        <translation>Den Backslash löschen.</translation>
    </message>
    <message>
        <source>A backslash outside a text may only stand at the end of a line.</source>
        <translation>Ein Backslash außerhalb eines Textes kann nur am Ende einer Zeile stehen.</translation>
    </message>
    <message>
        <source>Delete it, or put the text into quotes.</source>
        <translation>Löschen, oder den Text in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The character %1 cannot stand here.</source>
        <translation>Das Zeichen %1 kann hier nicht stehen.</translation>
    </message>
    <message>
        <source>Delete it, or put it into quotes if it belongs to a text.</source>
        <translation>Löschen, oder in Anführungszeichen setzen, wenn es zu einem Text gehört.</translation>
    </message>
    <message>
        <source>A control character cannot stand here.</source>
        <translation>Ein Steuerzeichen kann hier nicht stehen.</translation>
    </message>
    <message>
        <source>This text has no closing quote %1 on its line.</source>
        <translation>Dieser Text hat auf seiner Zeile kein schließendes %1.</translation>
    </message>
    <message>
        <source>Add %1 at the end of the text.</source>
        <translation>Am Ende des Textes %1 hinzufügen.</translation>
    </message>
    <message>
        <source>The triple-quoted text that begins here is never closed.</source>
        <translation>Der Text in dreifachen Anführungszeichen, der hier beginnt, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Add %1 at its end.</source>
        <translation>An seinem Ende %1 hinzufügen.</translation>
    </message>
    <message>
        <source>Python has no operator &apos;!&apos;.</source>
        <translation>Python hat keinen Operator &apos;!&apos;.</translation>
    </message>
    <message>
        <source>Write &apos;not&apos; instead.</source>
        <translation>Stattdessen &apos;not&apos; schreiben.</translation>
    </message>
    <message>
        <source>Brackets are nested too deeply here.</source>
        <translation>Die Klammern sind hier zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>There is no open bracket that this %1 closes.</source>
        <translation>Es gibt keine offene Klammer, die dieses %1 schließt.</translation>
    </message>
    <message>
        <source>Delete it, or add the opening bracket.</source>
        <translation>Löschen, oder die öffnende Klammer hinzufügen.</translation>
    </message>
    <message>
        <source>The bracket %1 is closed by %2.</source>
        <translation>Die Klammer %1 wird durch %2 geschlossen.</translation>
    </message>
    <message>
        <source>Write %1 here, or close %2 before.</source>
        <translation>Hier %1 schreiben, oder %2 vorher schließen.</translation>
    </message>
    <message>
        <source>The bracket %1 that is opened here is never closed.</source>
        <translation>Die Klammer %1, die hier geöffnet wird, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Add %1 where it should end.</source>
        <translation>%1 hinzufügen, wo sie enden soll.</translation>
    </message>
    <message>
        <source>Texts and bytes cannot be written one after the other.</source>
        <translation>Texte und Bytes können nicht hintereinander stehen.</translation>
    </message>
    <message>
        <source>Put b in front of both, or of none.</source>
        <translation>b vor beide setzen, oder vor keines.</translation>
    </message>
    <message>
        <source>This &apos;}&apos; in the f-string has no &apos;{&apos; before it.</source>
        <translation>Dieses &apos;}&apos; im f-String hat kein &apos;{&apos; davor.</translation>
    </message>
    <message>
        <source>Write }} for a brace as a character.</source>
        <translation>}} schreiben für eine Klammer als Zeichen.</translation>
    </message>
    <message>
        <source>Braces are nested too deeply in this f-string.</source>
        <translation>Die Klammern sind in diesem f-String zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Compute the format in a variable first.</source>
        <translation>Das Format vorher in einer Variablen berechnen.</translation>
    </message>
    <message>
        <source>The braces in this f-string are empty.</source>
        <translation>Die Klammern in diesem f-String sind leer.</translation>
    </message>
    <message>
        <source>Write the value between them; {{}} gives a pair of braces.</source>
        <translation>Den Wert dazwischen schreiben; {{}} gibt ein Klammerpaar.</translation>
    </message>
    <message>
        <source>After &apos;!&apos; in an f-string only r, s or a may stand.</source>
        <translation>Nach &apos;!&apos; kann in einem f-String nur r, s oder a stehen.</translation>
    </message>
    <message>
        <source>Write !r for the text as code shows it.</source>
        <translation>!r schreiben für den Text, wie Code ihn zeigt.</translation>
    </message>
    <message>
        <source>A &apos;}&apos; is missing in this f-string.</source>
        <translation>In diesem f-String fehlt ein &apos;}&apos;.</translation>
    </message>
    <message>
        <source>Add it behind the expression.</source>
        <translation>Hinter dem Ausdruck hinzufügen.</translation>
    </message>
    <message>
        <source>Here stands %1, but the expression in the f-string is complete.</source>
        <translation>Hier steht %1, aber der Ausdruck im f-String ist vollständig.</translation>
    </message>
    <message>
        <source>Add an operator, or close the brace before it.</source>
        <translation>Einen Operator hinzufügen, oder die Klammer davor schließen.</translation>
    </message>
    <message>
        <source>Bytes can only hold ASCII characters.</source>
        <translation>Bytes können nur ASCII-Zeichen enthalten.</translation>
    </message>
    <message>
        <source>Write \x and two hexadecimal digits instead.</source>
        <translation>Stattdessen \x und zwei hexadezimale Ziffern schreiben.</translation>
    </message>
    <message>
        <source>The escape \N needs a name in braces.</source>
        <translation>Die Escape-Folge \N braucht einen Namen in Klammern.</translation>
    </message>
    <message>
        <source>Write it as in \N{BULLET}; for a plain backslash, write \\.</source>
        <translation>Wie \N{BULLET} schreiben; für einen einfachen Backslash \\.</translation>
    </message>
    <message>
        <source>The character with this name is not known here.</source>
        <translation>Ein Zeichen mit diesem Namen ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Write the character itself, or \u and its number.</source>
        <translation>Das Zeichen selbst schreiben, oder \u und seine Nummer.</translation>
    </message>
    <message>
        <source>The escape \%1 needs %2 hexadecimal digits.</source>
        <translation>Die Escape-Folge \%1 braucht %2 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>Add the digits; for a plain backslash, write \\.</source>
        <translation>Die Ziffern hinzufügen; für einen einfachen Backslash \\ schreiben.</translation>
    </message>
    <message>
        <source>There is no character with this number.</source>
        <translation>Es gibt kein Zeichen mit dieser Nummer.</translation>
    </message>
    <message>
        <source>The last one is \U0010FFFF.</source>
        <translation>Das letzte ist \U0010FFFF.</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>das Ende der Zeile</translation>
    </message>
    <message>
        <source>the end of the file</source>
        <translation>das Ende der Datei</translation>
    </message>
    <message>
        <source>a change of the indentation</source>
        <translation>eine Änderung der Einrückung</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>die Zahl %1</translation>
    </message>
    <message>
        <source>A value is missing %1: %2 is a keyword of Python and cannot be used as a name.</source>
        <translation>%1 fehlt ein Wert: %2 ist ein Schlüsselwort von Python und kein Name.</translation>
    </message>
    <message>
        <source>Choose another name, or add the value.</source>
        <translation>Einen anderen Namen wählen, oder den Wert hinzufügen.</translation>
    </message>
    <message>
        <source>A value is missing %1: %2 cannot begin one.</source>
        <translation>%1 fehlt ein Wert: %2 kann keinen beginnen.</translation>
    </message>
    <message>
        <source>A value is missing %1.</source>
        <translation>%1 fehlt ein Wert.</translation>
    </message>
    <message>
        <source>Write one, or delete what is too much.</source>
        <translation>Einen schreiben, oder löschen, was zu viel ist.</translation>
    </message>
    <message>
        <source>Write the value, or delete what is too much.</source>
        <translation>Den Wert schreiben, oder löschen, was zu viel ist.</translation>
    </message>
    <message>
        <source>Python has no operator &apos;%1&apos;.</source>
        <translation>Python hat keinen Operator &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>Write %1= 1 instead.</source>
        <translation>Stattdessen %1= 1 schreiben.</translation>
    </message>
    <message>
        <source>Write ==.</source>
        <translation>== schreiben.</translation>
    </message>
    <message>
        <source>Write !=.</source>
        <translation>!= schreiben.</translation>
    </message>
    <message>
        <source>&apos;=&apos; stores a value, it does not compare.</source>
        <translation>&apos;=&apos; speichert einen Wert, es vergleicht nicht.</translation>
    </message>
    <message>
        <source>Write == to compare.</source>
        <translation>== schreiben, um zu vergleichen.</translation>
    </message>
    <message>
        <source>Write == to compare; to store a value, write name = value.</source>
        <translation>== vergleicht; um einen Wert zu speichern, Name = Wert schreiben.</translation>
    </message>
    <message>
        <source>&apos;:=&apos; needs brackets around it here.</source>
        <translation>&apos;:=&apos; braucht hier Klammern.</translation>
    </message>
    <message>
        <source>Write ( ) around the assignment, or == to compare.</source>
        <translation>( ) um die Zuweisung schreiben, oder == zum Vergleichen.</translation>
    </message>
    <message>
        <source>The function %1 needs parentheses.</source>
        <translation>Die Funktion %1 braucht Klammern.</translation>
    </message>
    <message>
        <source>Python begins functions with &apos;def&apos;, not with %1.</source>
        <translation>Python beginnt Funktionen mit &apos;def&apos;, nicht mit %1.</translation>
    </message>
    <message>
        <source>Write def %1(…):</source>
        <translation>def %1(…): schreiben.</translation>
    </message>
    <message>
        <source>Python needs no %1 in front of a name.</source>
        <translation>Python braucht kein %1 vor einem Namen.</translation>
    </message>
    <message>
        <source>Write %1 = …</source>
        <translation>%1 = … schreiben.</translation>
    </message>
    <message>
        <source>Python writes %1 as &apos;elif&apos;.</source>
        <translation>Python schreibt %1 als &apos;elif&apos;.</translation>
    </message>
    <message>
        <source>Write elif … :</source>
        <translation>elif … : schreiben.</translation>
    </message>
    <message>
        <source>Python has no &apos;foreach&apos;.</source>
        <translation>Python hat kein &apos;foreach&apos;.</translation>
    </message>
    <message>
        <source>Write for %1 in … :</source>
        <translation>for %1 in … : schreiben.</translation>
    </message>
    <message>
        <source>Python has no &apos;switch&apos;.</source>
        <translation>Python hat kein &apos;switch&apos;.</translation>
    </message>
    <message>
        <source>Write match %1: and one &apos;case …:&apos; for each value.</source>
        <translation>match %1: schreiben und für jeden Wert ein &apos;case …:&apos;.</translation>
    </message>
    <message>
        <source>Python raises exceptions with &apos;raise&apos;, not with &apos;throw&apos;.</source>
        <translation>Python löst Exceptions mit &apos;raise&apos; aus, nicht mit &apos;throw&apos;.</translation>
    </message>
    <message>
        <source>Write raise %1(…)</source>
        <translation>raise %1(…) schreiben.</translation>
    </message>
    <message>
        <source>Python loads modules with &apos;import&apos;.</source>
        <translation>Python lädt Module mit &apos;import&apos;.</translation>
    </message>
    <message>
        <source>Write import %1</source>
        <translation>import %1 schreiben.</translation>
    </message>
    <message>
        <source>This %1 line is not the beginning of a &apos;match&apos; statement.</source>
        <translation>Diese %1-Zeile ist nicht der Anfang einer &apos;match&apos;-Anweisung.</translation>
    </message>
    <message>
        <source>Write match value: and, indented below it, case pattern: lines.</source>
        <translation>match Wert: schreiben und darunter eingerückt Zeilen mit case Muster:.</translation>
    </message>
    <message>
        <source>Python makes objects without &apos;new&apos;.</source>
        <translation>Python legt Objekte ohne &apos;new&apos; an.</translation>
    </message>
    <message>
        <source>Write %1(…).</source>
        <translation>%1(…) schreiben.</translation>
    </message>
    <message>
        <source>Write %1(…)</source>
        <translation>%1(…) schreiben.</translation>
    </message>
    <message>
        <source>&apos;not&apos; cannot stand here.</source>
        <translation>&apos;not&apos; kann hier nicht stehen.</translation>
    </message>
    <message>
        <source>&apos;not&apos; cannot stand behind a value.</source>
        <translation>&apos;not&apos; kann nicht hinter einem Wert stehen.</translation>
    </message>
    <message>
        <source>Write &apos;is not&apos; or &apos;not in&apos;, or move &apos;not&apos; to the front.</source>
        <translation>&apos;is not&apos; oder &apos;not in&apos; schreiben, oder &apos;not&apos; nach vorn setzen.</translation>
    </message>
    <message>
        <source>&apos;:=&apos; cannot stand here.</source>
        <translation>&apos;:=&apos; kann hier nicht stehen.</translation>
    </message>
    <message>
        <source>Write = to store a value.</source>
        <translation>= schreiben, um einen Wert zu speichern.</translation>
    </message>
    <message>
        <source>&apos;=&apos; cannot stand here.</source>
        <translation>&apos;=&apos; kann hier nicht stehen.</translation>
    </message>
    <message>
        <source>This &apos;else&apos; has no &apos;if&apos; before it in the same expression.</source>
        <translation>Dieses &apos;else&apos; hat im selben Ausdruck kein &apos;if&apos; davor.</translation>
    </message>
    <message>
        <source>Write it on a line of its own, or a if condition else b.</source>
        <translation>Auf eine eigene Zeile schreiben, oder a if Bedingung else b.</translation>
    </message>
    <message>
        <source>A &apos;:&apos; cannot stand here.</source>
        <translation>Ein &apos;:&apos; kann hier nicht stehen.</translation>
    </message>
    <message>
        <source>Lines that end with &apos;:&apos; begin with if, for, while, def, class, with, try or match.</source>
        <translation>Zeilen, die mit &apos;:&apos; enden, beginnen mit if, for, while, def, class, with, try oder match.</translation>
    </message>
    <message>
        <source>&apos;-&gt;&apos; may only stand behind the parameters of a function.</source>
        <translation>&apos;-&gt;&apos; kann nur hinter den Parametern einer Funktion stehen.</translation>
    </message>
    <message>
        <source>Attributes are reached with a dot.</source>
        <translation>Attribute erreicht man mit einem Punkt.</translation>
    </message>
    <message>
        <source>Here stands %1, but the statement before it is complete.</source>
        <translation>Hier steht %1, aber die Anweisung davor ist vollständig.</translation>
    </message>
    <message>
        <source>Add an operator or a comma between the two, or begin a new line.</source>
        <translation>Dazwischen einen Operator oder ein Komma setzen, oder eine neue Zeile beginnen.</translation>
    </message>
    <message>
        <source>Here stands %1 where the statement should end.</source>
        <translation>Hier steht %1, wo die Anweisung enden sollte.</translation>
    </message>
    <message>
        <source>Delete it, or complete what it belongs to.</source>
        <translation>Löschen, oder vervollständigen, wozu es gehört.</translation>
    </message>
    <message>
        <source>Only one name with &apos;*&apos; may stand on the left of an assignment.</source>
        <translation>Links von einer Zuweisung kann nur ein Name mit &apos;*&apos; stehen.</translation>
    </message>
    <message>
        <source>%1 cannot be deleted.</source>
        <translation>%1 kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>%1 cannot be given a value.</source>
        <translation>%1 kann keinen Wert bekommen.</translation>
    </message>
    <message>
        <source>A text</source>
        <translation>Ein Text</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>The result of a call</source>
        <translation>Das Ergebnis eines Aufrufs</translation>
    </message>
    <message>
        <source>A comparison</source>
        <translation>Ein Vergleich</translation>
    </message>
    <message>
        <source>This expression</source>
        <translation>Dieser Ausdruck</translation>
    </message>
    <message>
        <source>Only a plain name can stand on the left of &apos;:=&apos;.</source>
        <translation>Links von &apos;:=&apos; kann nur ein einfacher Name stehen.</translation>
    </message>
    <message>
        <source>Store the value on a line of its own.</source>
        <translation>Den Wert auf einer eigenen Zeile speichern.</translation>
    </message>
    <message>
        <source>This &apos;a if condition&apos; has no &apos;else&apos;.</source>
        <translation>Dieses &apos;a if Bedingung&apos; hat kein &apos;else&apos;.</translation>
    </message>
    <message>
        <source>Write a if condition else b.</source>
        <translation>a if Bedingung else b schreiben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a keyword of Python and cannot name an argument.</source>
        <translation>&apos;%1&apos; ist ein Schlüsselwort von Python und kein Name für ein Argument.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a keyword of Python and cannot be a name.</source>
        <translation>&apos;%1&apos; ist ein Schlüsselwort von Python und kein Name.</translation>
    </message>
    <message>
        <source>The argument &apos;%1&apos; is given twice.</source>
        <translation>Das Argument &apos;%1&apos; ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>Delete one of the two.</source>
        <translation>Eines von beiden löschen.</translation>
    </message>
    <message>
        <source>A generator among several arguments needs brackets of its own.</source>
        <translation>Ein Generator unter mehreren Argumenten braucht eigene Klammern.</translation>
    </message>
    <message>
        <source>Write (… for … in …).</source>
        <translation>(… for … in …) schreiben.</translation>
    </message>
    <message>
        <source>&apos;=&apos; here must stand behind the name of a parameter.</source>
        <translation>&apos;=&apos; muss hier hinter dem Namen eines Parameters stehen.</translation>
    </message>
    <message>
        <source>An argument without a name follows one with a name.</source>
        <translation>Ein Argument ohne Namen folgt auf eines mit Namen.</translation>
    </message>
    <message>
        <source>Move it to the front, or write name=value.</source>
        <translation>Nach vorn setzen, oder Name=Wert schreiben.</translation>
    </message>
    <message>
        <source>An index is missing between the brackets.</source>
        <translation>Zwischen den Klammern fehlt ein Index.</translation>
    </message>
    <message>
        <source>Write the position, or a part such as [1:3].</source>
        <translation>Die Stelle schreiben, oder einen Teil wie [1:3].</translation>
    </message>
    <message>
        <source>A name with &apos;*&apos; must stand in a list or tuple.</source>
        <translation>Ein Name mit &apos;*&apos; muss in einer Liste oder einem Tupel stehen.</translation>
    </message>
    <message>
        <source>Add a comma: *name, = …</source>
        <translation>Ein Komma hinzufügen: *name, = …</translation>
    </message>
    <message>
        <source>&apos;*&apos; cannot stand here.</source>
        <translation>&apos;*&apos; kann hier nicht stehen.</translation>
    </message>
    <message>
        <source>Put it into a list: [*…].</source>
        <translation>In eine Liste setzen: [*…].</translation>
    </message>
    <message>
        <source>Add a comma to make it a tuple: (*…,).</source>
        <translation>Mit einem Komma wird es ein Tupel: (*…,).</translation>
    </message>
    <message>
        <source>A name is missing %1: here stands %2.</source>
        <translation>%1 fehlt ein Name: Hier steht %2.</translation>
    </message>
    <message>
        <source>%1 is missing %2: here stands %3.</source>
        <translation>%2 fehlt %1: Hier steht %3.</translation>
    </message>
    <message>
        <source>A &apos;%1&apos; line only names variables.</source>
        <translation>Eine &apos;%1&apos;-Zeile nennt nur Variablen.</translation>
    </message>
    <message>
        <source>Assign the value on a line of its own.</source>
        <translation>Den Wert auf einer eigenen Zeile zuweisen.</translation>
    </message>
    <message>
        <source>The two parts of this import stand in the wrong order.</source>
        <translation>Die beiden Teile dieses Imports stehen in der falschen Reihenfolge.</translation>
    </message>
    <message>
        <source>Write from module import name.</source>
        <translation>from Modul import Name schreiben.</translation>
    </message>
    <message>
        <source>Between %1 and %2 something is missing.</source>
        <translation>Zwischen %1 und %2 fehlt etwas.</translation>
    </message>
    <message>
        <source>Add a comma or an operator.</source>
        <translation>Ein Komma oder einen Operator hinzufügen.</translation>
    </message>
    <message>
        <source>A &apos;;&apos; cannot stand inside brackets.</source>
        <translation>Ein &apos;;&apos; kann nicht in Klammern stehen.</translation>
    </message>
    <message>
        <source>Write a comma, or close the bracket before it.</source>
        <translation>Ein Komma schreiben, oder die Klammer davor schließen.</translation>
    </message>
    <message>
        <source>Inside the brackets with %1 stands %2 where &apos;%3&apos; or a comma should be.</source>
        <translation>In den Klammern mit %1 steht %2, wo &apos;%3&apos; oder ein Komma sein sollte.</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>einem Wert</translation>
    </message>
    <message>
        <source>a generator</source>
        <translation>einem Generator</translation>
    </message>
    <message>
        <source>a tuple</source>
        <translation>einem Tupel</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>einer Liste</translation>
    </message>
    <message>
        <source>a dictionary</source>
        <translation>einem Dictionary</translation>
    </message>
    <message>
        <source>a set</source>
        <translation>einer Menge</translation>
    </message>
    <message>
        <source>a comprehension</source>
        <translation>einer Comprehension</translation>
    </message>
    <message>
        <source>context managers</source>
        <translation>Kontextmanagern</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parametern</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>Argumenten</translation>
    </message>
    <message>
        <source>an index</source>
        <translation>einem Index</translation>
    </message>
    <message>
        <source>a pattern</source>
        <translation>einem Muster</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>&apos;**&apos; cannot stand in a set.</source>
        <translation>&apos;**&apos; kann nicht in einer Menge stehen.</translation>
    </message>
    <message>
        <source>Write * for the elements of a list or set.</source>
        <translation>* schreiben für die Elemente einer Liste oder Menge.</translation>
    </message>
    <message>
        <source>&apos;**&apos; cannot stand in a comprehension.</source>
        <translation>&apos;**&apos; kann nicht in einer Comprehension stehen.</translation>
    </message>
    <message>
        <source>This set suddenly has a key with &apos;:&apos;.</source>
        <translation>Diese Menge hat plötzlich einen Schlüssel mit &apos;:&apos;.</translation>
    </message>
    <message>
        <source>Give every element a key, or none.</source>
        <translation>Jedem Element einen Schlüssel geben, oder keinem.</translation>
    </message>
    <message>
        <source>This entry of the dictionary has no value.</source>
        <translation>Dieser Eintrag des Dictionarys hat keinen Wert.</translation>
    </message>
    <message>
        <source>Write key: value.</source>
        <translation>Schlüssel: Wert schreiben.</translation>
    </message>
    <message>
        <source>&apos;*&apos; cannot stand in a dictionary.</source>
        <translation>&apos;*&apos; kann nicht in einem Dictionary stehen.</translation>
    </message>
    <message>
        <source>Write ** to take over a dictionary.</source>
        <translation>** schreiben, um ein Dictionary zu übernehmen.</translation>
    </message>
    <message>
        <source>&apos;*&apos; cannot stand in front of a comprehension.</source>
        <translation>&apos;*&apos; kann nicht vor einer Comprehension stehen.</translation>
    </message>
    <message>
        <source>Write a second &apos;for&apos; instead.</source>
        <translation>Stattdessen ein zweites &apos;for&apos; schreiben.</translation>
    </message>
    <message>
        <source>The &apos;if&apos; at the end of a comprehension selects elements and has no &apos;else&apos;.</source>
        <translation>Das &apos;if&apos; am Ende einer Comprehension wählt Elemente aus und hat kein &apos;else&apos;.</translation>
    </message>
    <message>
        <source>Write [a if condition else b for … in …].</source>
        <translation>[a if Bedingung else b for … in …] schreiben.</translation>
    </message>
    <message>
        <source>A &apos;for&apos; loop goes over the elements of something.</source>
        <translation>Eine &apos;for&apos;-Schleife geht über die Elemente von etwas.</translation>
    </message>
    <message>
        <source>Write for i in range(…):</source>
        <translation>for i in range(…): schreiben.</translation>
    </message>
    <message>
        <source>A &apos;for&apos; loop is written with &apos;in&apos;, not with &apos;of&apos;.</source>
        <translation>Eine &apos;for&apos;-Schleife wird mit &apos;in&apos; geschrieben, nicht mit &apos;of&apos;.</translation>
    </message>
    <message>
        <source>Write &apos;in&apos;.</source>
        <translation>&apos;in&apos; schreiben.</translation>
    </message>
    <message>
        <source>The &apos;for&apos; line has no &apos;in&apos;: here stands %1.</source>
        <translation>Die &apos;for&apos;-Zeile hat kein &apos;in&apos;: Hier steht %1.</translation>
    </message>
    <message>
        <source>Write for name in values:</source>
        <translation>for Name in Werte: schreiben.</translation>
    </message>
    <message>
        <source>This expression cannot be given a value.</source>
        <translation>Dieser Ausdruck kann keinen Wert bekommen.</translation>
    </message>
    <message>
        <source>This expression cannot be deleted.</source>
        <translation>Dieser Ausdruck kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>The function %1 has no brackets for its parameters.</source>
        <translation>Die Funktion %1 hat keine Klammern für ihre Parameter.</translation>
    </message>
    <message>
        <source>Write def %1():</source>
        <translation>def %1(): schreiben.</translation>
    </message>
    <message>
        <source>A parameter must be a plain name.</source>
        <translation>Ein Parameter muss ein einfacher Name sein.</translation>
    </message>
    <message>
        <source>Take the value apart inside the function.</source>
        <translation>Den Wert in der Funktion zerlegen.</translation>
    </message>
    <message>
        <source>A parameter must be a name, but here stands %1.</source>
        <translation>Ein Parameter muss ein Name sein, aber hier steht %1.</translation>
    </message>
    <message>
        <source>Values are given when the function is called.</source>
        <translation>Werte bekommt die Funktion beim Aufruf.</translation>
    </message>
    <message>
        <source>A parameter with &apos;*&apos; cannot have a default value.</source>
        <translation>Ein Parameter mit &apos;*&apos; kann keinen Vorgabewert haben.</translation>
    </message>
    <message>
        <source>The parameter &apos;%1&apos; is named twice.</source>
        <translation>Der Parameter &apos;%1&apos; kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Give each parameter its own name.</source>
        <translation>Jedem Parameter einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>Nothing may follow the parameter with &apos;**&apos;.</source>
        <translation>Auf den Parameter mit &apos;**&apos; kann nichts folgen.</translation>
    </message>
    <message>
        <source>Only one &apos;*&apos; may stand among the parameters.</source>
        <translation>Unter den Parametern kann nur ein &apos;*&apos; stehen.</translation>
    </message>
    <message>
        <source>A &apos;/&apos; cannot stand here among the parameters.</source>
        <translation>Ein &apos;/&apos; kann hier nicht unter den Parametern stehen.</translation>
    </message>
    <message>
        <source>The parameter &apos;%1&apos; without a default value stands behind one with a default.</source>
        <translation>Der Parameter &apos;%1&apos; ohne Vorgabewert steht hinter einem mit Vorgabewert.</translation>
    </message>
    <message>
        <source>Move it to the front, or give it a default value.</source>
        <translation>Nach vorn setzen, oder einen Vorgabewert geben.</translation>
    </message>
    <message>
        <source>After &apos;*&apos; at least one named parameter must follow.</source>
        <translation>Auf &apos;*&apos; muss mindestens ein benannter Parameter folgen.</translation>
    </message>
    <message>
        <source>Delete the &apos;*&apos;, or give it a name.</source>
        <translation>Das &apos;*&apos; löschen, oder ihm einen Namen geben.</translation>
    </message>
    <message>
        <source>This case takes every value, so the cases below it can never be reached.</source>
        <translation>Dieser Fall nimmt jeden Wert, deshalb werden die Fälle darunter nie erreicht.</translation>
    </message>
    <message>
        <source>A plain name takes every value: to compare, write a literal or a dotted name.</source>
        <translation>Ein einfacher Name nimmt jeden Wert: Zum Vergleichen ein Literal oder einen Namen mit Punkt schreiben.</translation>
    </message>
    <message>
        <source>Inside &apos;match&apos; every line on this level begins with &apos;case&apos;.</source>
        <translation>In &apos;match&apos; beginnt jede Zeile dieser Ebene mit &apos;case&apos;.</translation>
    </message>
    <message>
        <source>Write case pattern:, or indent the line below a case.</source>
        <translation>case Muster: schreiben, oder die Zeile unter einen Fall einrücken.</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; stands twice in this pattern.</source>
        <translation>Der Name &apos;%1&apos; steht zweimal in diesem Muster.</translation>
    </message>
    <message>
        <source>Give each part its own name.</source>
        <translation>Jedem Teil einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>A pattern with &apos;*&apos; must stand in brackets or among others.</source>
        <translation>Ein Muster mit &apos;*&apos; muss in Klammern oder unter anderen stehen.</translation>
    </message>
    <message>
        <source>Write [*names].</source>
        <translation>[*names] schreiben.</translation>
    </message>
    <message>
        <source>&apos;_&apos; cannot be used as the name of a match.</source>
        <translation>&apos;_&apos; geht nicht als Name eines Treffers.</translation>
    </message>
    <message>
        <source>The alternatives of this pattern bind different names.</source>
        <translation>Die Alternativen dieses Musters binden verschiedene Namen.</translation>
    </message>
    <message>
        <source>Use the same names in each of them.</source>
        <translation>In allen dieselben Namen benutzen.</translation>
    </message>
    <message>
        <source>This alternative takes every value, so those behind it can never be reached.</source>
        <translation>Diese Alternative nimmt jeden Wert, deshalb werden die dahinter nie erreicht.</translation>
    </message>
    <message>
        <source>After &apos;-&apos; in a pattern a number must follow.</source>
        <translation>Nach &apos;-&apos; muss in einem Muster eine Zahl folgen.</translation>
    </message>
    <message>
        <source>An f-string cannot be a pattern.</source>
        <translation>Ein f-String kann kein Muster sein.</translation>
    </message>
    <message>
        <source>Write a plain text, or compare in an &apos;if&apos; behind the pattern.</source>
        <translation>Einen einfachen Text schreiben, oder in einem &apos;if&apos; hinter dem Muster vergleichen.</translation>
    </message>
    <message>
        <source>A pattern is missing here: %1 cannot begin one.</source>
        <translation>Hier fehlt ein Muster: %1 kann keines beginnen.</translation>
    </message>
    <message>
        <source>Write a value, a name, or _ for everything else.</source>
        <translation>Einen Wert, einen Namen, oder _ für alles andere schreiben.</translation>
    </message>
    <message>
        <source>The attribute &apos;%1&apos; stands twice in this pattern.</source>
        <translation>Das Attribut &apos;%1&apos; steht zweimal in diesem Muster.</translation>
    </message>
    <message>
        <source>A pattern without a name follows one with a name.</source>
        <translation>Ein Muster ohne Namen folgt auf eines mit Namen.</translation>
    </message>
    <message>
        <source>Move it to the front.</source>
        <translation>Nach vorn setzen.</translation>
    </message>
    <message>
        <source>A key in a pattern must be a literal or a dotted name.</source>
        <translation>Ein Schlüssel in einem Muster muss ein Literal oder ein Name mit Punkt sein.</translation>
    </message>
    <message>
        <source>Only one &apos;*&apos; may stand in a pattern.</source>
        <translation>In einem Muster kann nur ein &apos;*&apos; stehen.</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>after the names of &apos;for&apos;</source>
        <translation>Nach den Namen von &apos;for&apos;</translation>
    </message>
    <message>
        <source>after the key</source>
        <translation>Nach dem Schlüssel</translation>
    </message>
    <message>
        <source>after the module&apos;s name</source>
        <translation>Nach dem Namen des Moduls</translation>
    </message>
    <message>
        <source>after the parameters of &apos;lambda&apos;</source>
        <translation>Nach den Parametern von &apos;lambda&apos;</translation>
    </message>
    <message>
        <source>The bracket %1 of line %2 is closed by %3.</source>
        <translation>Die Klammer %1 aus Zeile %2 wird durch %3 geschlossen.</translation>
    </message>
    <message>
        <source>Write a straight quote %1 instead.</source>
        <translation>Stattdessen ein gerades Anführungszeichen %1 schreiben.</translation>
    </message>
    <message>
        <source>Write the minus sign - of the keyboard instead.</source>
        <translation>Stattdessen das Minuszeichen - der Tastatur schreiben.</translation>
    </message>
    <message>
        <source>Write * to multiply.</source>
        <translation>* schreiben, um zu multiplizieren.</translation>
    </message>
    <message>
        <source>Write / to divide.</source>
        <translation>/ schreiben, um zu dividieren.</translation>
    </message>
    <message>
        <source>Write %1 instead.</source>
        <translation>Stattdessen %1 schreiben.</translation>
    </message>
    <message>
        <source>Write &apos;%1&apos;.</source>
        <translation>&apos;%1&apos; schreiben.</translation>
    </message>
    <message>
        <source>Use lists and loops or the modules math and statistics.</source>
        <translation>Listen und Schleifen nehmen, oder die Module math und statistics.</translation>
    </message>
    <message>
        <source>Use lists and dictionaries.</source>
        <translation>Listen und Dictionaries nehmen.</translation>
    </message>
    <message>
        <source>The charts of this program show times and speedups; print other results.</source>
        <translation>Die Diagramme dieses Programms zeigen Zeiten und Speedups; andere Ergebnisse ausgeben.</translation>
    </message>
    <message>
        <source>Use the modules math and statistics.</source>
        <translation>Die Module math und statistics nehmen.</translation>
    </message>
    <message>
        <source>Write the computation as a function.</source>
        <translation>Die Rechnung als Funktion schreiben.</translation>
    </message>
    <message>
        <source>Scenarios use no network; let time.sleep() stand for a slow answer.</source>
        <translation>Szenarien benutzen kein Netz; time.sleep() kann für eine langsame Antwort stehen.</translation>
    </message>
    <message>
        <source>Make the function a task with @ray.remote, or keep state in an actor.</source>
        <translation>Die Funktion mit @ray.remote zum Task machen, oder den Zustand in einem Actor halten.</translation>
    </message>
    <message>
        <source>Make the function a task with @ray.remote and collect with ray.get().</source>
        <translation>Die Funktion mit @ray.remote zum Task machen und mit ray.get() einsammeln.</translation>
    </message>
    <message>
        <source>Scenarios start no processes; make the work a task with @ray.remote.</source>
        <translation>Szenarien starten keine Prozesse; die Arbeit mit @ray.remote zum Task machen.</translation>
    </message>
    <message>
        <source>Use the timeout of ray.get() or ray.wait().</source>
        <translation>Den timeout von ray.get() oder ray.wait() nehmen.</translation>
    </message>
    <message>
        <source>Scenarios use no files; put the data into variables.</source>
        <translation>Szenarien benutzen keine Dateien; die Daten in Variablen legen.</translation>
    </message>
    <message>
        <source>Values travel to tasks by themselves.</source>
        <translation>Werte reisen von selbst zu den Tasks.</translation>
    </message>
    <message>
        <source>Use variables with a #: comment: they become knobs.</source>
        <translation>Variablen mit einem #:-Kommentar nehmen: Sie werden zu Reglern.</translation>
    </message>
    <message>
        <source>Use int or float.</source>
        <translation>int oder float nehmen.</translation>
    </message>
    <message>
        <source>Use the module math and the operators of complex numbers.</source>
        <translation>Das Modul math und die Operatoren komplexer Zahlen nehmen.</translation>
    </message>
    <message>
        <source>Use a list.</source>
        <translation>Eine Liste nehmen.</translation>
    </message>
    <message>
        <source>Use random: runs have to be repeatable.</source>
        <translation>random nehmen: Läufe müssen wiederholbar sein.</translation>
    </message>
    <message>
        <source>Scenarios do not depend on the computer.</source>
        <translation>Szenarien hängen nicht vom Computer ab.</translation>
    </message>
    <message>
        <source>Use os.cpu_count(), or ray.cluster_resources().</source>
        <translation>os.cpu_count() oder ray.cluster_resources() nehmen.</translation>
    </message>
    <message>
        <source>The timeline shows the progress.</source>
        <translation>Die Zeitleiste zeigt den Fortschritt.</translation>
    </message>
    <message>
        <source>Memory is managed by itself.</source>
        <translation>Der Speicher verwaltet sich selbst.</translation>
    </message>
    <message>
        <source>Write the computation in Python.</source>
        <translation>Die Rechnung in Python schreiben.</translation>
    </message>
    <message>
        <source>Use tasks and actors with ray.</source>
        <translation>Tasks und Actors mit ray nehmen.</translation>
    </message>
    <message>
        <source>Print the results.</source>
        <translation>Die Ergebnisse ausgeben.</translation>
    </message>
    <message>
        <source>Use assert, or checks in the scenario&apos;s settings.</source>
        <translation>assert nehmen, oder Prüfungen in den Einstellungen des Szenarios.</translation>
    </message>
    <message>
        <source>Functions cannot be looked into here.</source>
        <translation>In Funktionen lässt sich hier nicht hineinsehen.</translation>
    </message>
    <message>
        <source>Write an import statement.</source>
        <translation>Eine import-Anweisung schreiben.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder or make room.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Task graph</source>
        <translation>Task-Graph</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 has nothing to show: no swept column or no row.</source>
        <translation>%1 hat nichts zu zeigen: keine veränderte Spalte oder keine Zeile.</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Export the timeline</source>
        <translation>Die Zeitleiste exportieren</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Das Diagramm exportieren</translation>
    </message>
    <message>
        <source>There is no graph yet: wait a moment, or run a program.</source>
        <translation>Noch gibt es keinen Graphen: einen Moment warten oder ein Programm starten.</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>Den Graphen exportieren</translation>
    </message>
    <message>
        <source>There is no table yet: wait for the chart&apos;s first points.</source>
        <translation>Noch gibt es keine Tabelle: die ersten Punkte des Diagramms abwarten.</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Die Tabelle exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Export a report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>Seite (*.html)</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
</context>
<context>
    <name>FileDesk</name>
    <message>
        <source>untitled.py</source>
        <translation>unbenannt.py</translation>
    </message>
    <message>
        <source>This is your unsaved text from last time, &quot;%1&quot;. Save it, or open something else.</source>
        <translation>Das ist der ungespeicherte Text vom letzten Mal, „%1“. Speichern oder etwas anderes öffnen.</translation>
    </message>
    <message>
        <source>This is your unsaved text from last time, &quot;%1&quot;. Its file was changed after that: Save writes your text over it; Save as keeps both.</source>
        <translation>Das ist der ungespeicherte Text vom letzten Mal, „%1“. Seine Datei wurde danach geändert: Speichern überschreibt sie mit diesem Text, Speichern unter behält beide.</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>my_program.py</source>
        <translation>mein_programm.py</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>Das Programm speichern</translation>
    </message>
    <message>
        <source>Unsaved text</source>
        <translation>Ungespeicherter Text</translation>
    </message>
    <message>
        <source>Save your changes to %1?</source>
        <translation>Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programm</translation>
    </message>
    <message>
        <source>Open a program or a recorded run</source>
        <translation>Ein Programm oder einen aufgezeichneten Lauf öffnen</translation>
    </message>
    <message>
        <source>Programs and recorded runs (*.py *.json)</source>
        <translation>Programme und aufgezeichnete Läufe (*.py *.json)</translation>
    </message>
    <message>
        <source>This is a recorded run, not a program: its timeline can be exported.</source>
        <translation>Das ist ein aufgezeichneter Lauf, kein Programm: Seine Zeitleiste lässt sich exportieren.</translation>
    </message>
    <message>
        <source>Your unsaved text from last time, &quot;%1&quot;, is kept: start Makespan without a file to see it.</source>
        <translation>Der ungespeicherte Text vom letzten Mal, „%1“, ist aufgehoben: Er öffnet sich, wenn Makespan ohne Datei gestartet wird.</translation>
    </message>
</context>
<context>
    <name>FileWatch</name>
    <message>
        <source>%1 was deleted or renamed by another program. Your text is still here: Save writes it again.</source>
        <translation>%1 wurde von einem anderen Programm gelöscht oder umbenannt. Der Text ist noch hier: Speichern schreibt ihn wieder.</translation>
    </message>
    <message>
        <source>%1 was changed by another program, and you have changed it here. Save writes your text over it; Save as keeps both.</source>
        <translation>%1 wurde von einem anderen Programm geändert und auch hier. Speichern überschreibt die Datei; Speichern unter behält beides.</translation>
    </message>
    <message>
        <source>%1 was changed by another program: this is its new text. Undo brings back the one before.</source>
        <translation>%1 wurde von einem anderen Programm geändert: Das ist der neue Text. Rückgängig holt den vorigen zurück.</translation>
    </message>
</context>
<context>
    <name>FutureStrip</name>
    <message>
        <source>One box a future: it fills up while its task runs</source>
        <translation>Ein Kästchen je Future: Es füllt sich, während der Task läuft</translation>
    </message>
    <message>
        <source>Futures</source>
        <translation>Futures</translation>
    </message>
    <message>
        <source>futures: %1 of %2 ready</source>
        <translation>Futures: %1 von %2 fertig</translation>
    </message>
</context>
<context>
    <name>GraphPanel</name>
    <message>
        <source>——  argument    ┄┄  submitted by    ····  asked for by get or wait    ─·─  next on the same actor or in the driver</source>
        <translation>——  Argument    ┄┄  abgeschickt von    ····  von get oder wait erfragt    ─·─  danach im selben Actor oder im Driver</translation>
    </message>
    <message>
        <source>More than %1 tasks: those of the same function and depth are one box.</source>
        <translation>Mehr als %1 Tasks: Die der gleichen Funktion und Tiefe sind ein Kästchen.</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Task graph</source>
        <translation>Task-Graph</translation>
    </message>
    <message>
        <source>Which task needs which. Left and Right go along the edges, Up and Down to the neighbours, plus and minus zoom, F shows everything.</source>
        <translation>Welcher Task welchen braucht. Links und Rechts gehen entlang der Kanten, Auf und Ab zu den Nachbarn, Plus und Minus vergrößern und verkleinern, F zeigt alles.</translation>
    </message>
    <message>
        <source>This program has no tasks: everything happens in the driver.</source>
        <translation>Dieses Programm hat keine Tasks: Alles geschieht im Driver.</translation>
    </message>
    <message>
        <source>No run to show yet.</source>
        <translation>Noch kein Lauf zu sehen.</translation>
    </message>
    <message>
        <source>the driver, from the beginning of the program</source>
        <translation>der Driver, vom Anfang des Programms an</translation>
    </message>
    <message>
        <source>the driver goes on after its get or wait in line %1</source>
        <translation>der Driver geht nach seinem get oder wait in Zeile %1 weiter</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>on the critical path</source>
        <translation>auf dem kritischen Pfad</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>a lesson on the left. The prediction is on screen at once: the program was run in virtual time.</source>
        <translation>links eine Lektion. Die Vorhersage steht sofort da: Das Programm lief in virtueller Zeit.</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>before you change something, write down what you expect; then move a knob and look.</source>
        <translation>Vor jeder Änderung aufschreiben, was zu erwarten ist; dann einen Regler bewegen und nachsehen.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>does it for real, on this computer&apos;s threads, and lays the measurement under the prediction.</source>
        <translation>führt es wirklich aus, mit Threads dieses Rechners, und legt die Messung unter die Vorhersage.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>this computer, or a virtual machine of up to 1024 workers with the costs of another system: there Run plays the simulated run.</source>
        <translation>diesem Rechner oder einer virtuellen Maschine mit bis zu 1024 Workern und den Kosten eines anderen Systems: Dort spielt Start den simulierten Lauf ab.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>runs every point of the chart for real.</source>
        <translation>führt jeden Punkt des Diagramms wirklich aus.</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>beside each cause in Where the time went: the timeline goes to the longest stretches of it.</source>
        <translation>neben jeder Ursache unter „Wo die Zeit blieb“: Die Zeitleiste geht zu ihren längsten Abschnitten.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>as you like: a shipped program becomes your copy, Undo takes back typing and knobs alike.</source>
        <translation>nach Belieben: Ein mitgeliefertes Programm wird zur eigenen Kopie, Rückgängig nimmt Text und Regler zurück.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>run; stop</source>
        <translation>starten; stoppen</translation>
    </message>
    <message>
        <source>measure the chart</source>
        <translation>das Diagramm messen</translation>
    </message>
    <message>
        <source>critical path: the chain of tasks that determined the makespan</source>
        <translation>kritischer Pfad: die Kette von Tasks, die den Makespan bestimmt hat</translation>
    </message>
    <message>
        <source>play the run, pause</source>
        <translation>den Lauf abspielen, anhalten</translation>
    </message>
    <message>
        <source>step to the next event, to the one before</source>
        <translation>ein Ereignis weiter, eines zurück</translation>
    </message>
    <message>
        <source>show the whole run again</source>
        <translation>wieder den ganzen Lauf zeigen</translation>
    </message>
    <message>
        <source>find tasks: they stay lit in timeline and graph</source>
        <translation>Tasks suchen: Sie bleiben in Zeitleiste und Graph hervorgehoben</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>editor: names that fit; they also come while you type</source>
        <translation>Editor: passende Namen; sie kommen auch beim Tippen</translation>
    </message>
    <message>
        <source>projector: large type, thick lines, high contrast</source>
        <translation>Beamer: große Schrift, dicke Linien, starker Kontrast</translation>
    </message>
    <message>
        <source>Wheel, + −, W S</source>
        <translation>Mausrad, + −, W S</translation>
    </message>
    <message>
        <source>timeline: zoom about the pointer</source>
        <translation>Zeitleiste: um den Zeiger vergrößern</translation>
    </message>
    <message>
        <source>Drag, A D</source>
        <translation>Ziehen, A D</translation>
    </message>
    <message>
        <source>timeline: move; Ctrl and drag zooms into a box</source>
        <translation>Zeitleiste: verschieben; mit Strg und Ziehen in einen Ausschnitt</translation>
    </message>
    <message>
        <source>Shift and drag, drag on the axis, M</source>
        <translation>Umschalt und Ziehen, Ziehen auf der Achse, M</translation>
    </message>
    <message>
        <source>timeline: measure a range: how busy, how many tasks, how long</source>
        <translation>Zeitleiste: einen Bereich messen: wie ausgelastet, wie viele Tasks, wie lange</translation>
    </message>
    <message>
        <source>Shift+← →, Shift+↑ ↓</source>
        <translation>Umschalt+← →, Umschalt+↑ ↓</translation>
    </message>
    <message>
        <source>timeline: move the end, the begin of the range</source>
        <translation>Zeitleiste: Ende oder Anfang des Bereichs verschieben</translation>
    </message>
    <message>
        <source>← → ↑ ↓, Home, End</source>
        <translation>← → ↑ ↓, Pos1, Ende</translation>
    </message>
    <message>
        <source>timeline: to every bar and idle stretch, with what the pointer tells there; Enter selects, Ctrl+← → goes from task to task</source>
        <translation>Zeitleiste: zu jedem Balken und jeder Lücke, mit dem, was der Zeiger dort sagt; Eingabe wählt aus, Strg+← → geht von Task zu Task</translation>
    </message>
    <message>
        <source>F, double click</source>
        <translation>F, Doppelklick</translation>
    </message>
    <message>
        <source>timeline: everything</source>
        <translation>Zeitleiste: alles</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>makespan T_P</source>
        <translation>Makespan T_P</translation>
    </message>
    <message>
        <source>from the start to the end of the driver</source>
        <translation>vom Anfang bis zum Ende des Drivers</translation>
    </message>
    <message>
        <source>serial time T_seq</source>
        <translation>serielle Zeit T_seq</translation>
    </message>
    <message>
        <source>the same program with every .remote executed in place</source>
        <translation>das gleiche Programm, jedes .remote an Ort und Stelle ausgeführt</translation>
    </message>
    <message>
        <source>speedup S</source>
        <translation>Speedup S</translation>
    </message>
    <message>
        <source>T_seq / T_P</source>
        <translation>T_seq / T_P</translation>
    </message>
    <message>
        <source>efficiency</source>
        <translation>Effizienz</translation>
    </message>
    <message>
        <source>S / W, with W workers</source>
        <translation>S / W, bei W Workern</translation>
    </message>
    <message>
        <source>work T_1</source>
        <translation>Arbeit T_1</translation>
    </message>
    <message>
        <source>the time of all tasks and of the driver, without waiting</source>
        <translation>die Zeit aller Tasks und des Drivers, ohne Warten</translation>
    </message>
    <message>
        <source>span T_∞</source>
        <translation>Span T_∞</translation>
    </message>
    <message>
        <source>the longest chain of work in which each piece needs the one before</source>
        <translation>die längste Kette von Arbeit, in der jedes Stück das vorige braucht</translation>
    </message>
    <message>
        <source>parallelism</source>
        <translation>Parallelität</translation>
    </message>
    <message>
        <source>T_1 / T_∞: more workers than this cannot help</source>
        <translation>T_1 / T_∞: Mehr Worker als das helfen nicht</translation>
    </message>
    <message>
        <source>Why a worker is idle</source>
        <translation>Warum ein Worker untätig ist</translation>
    </message>
    <message>
        <source>A task, or the driver, computes: it needs a core.</source>
        <translation>Ein Task oder der Driver rechnet: Das braucht einen Kern.</translation>
    </message>
    <message>
        <source>It sleeps: it occupies its worker, but no core.</source>
        <translation>Er schläft: Das besetzt seinen Worker, aber keinen Kern.</translation>
    </message>
    <message>
        <source>It waits in get for a value.</source>
        <translation>Er wartet in get auf einen Wert.</translation>
    </message>
    <message>
        <source>It waits in wait for the first values.</source>
        <translation>Er wartet in wait auf die ersten Werte.</translation>
    </message>
    <message>
        <source>The system submits, starts or hands over a task.</source>
        <translation>Das System schickt einen Task ab, startet oder übergibt ihn.</translation>
    </message>
    <message>
        <source>Colours and patterns</source>
        <translation>Farben und Muster</translation>
    </message>
    <message>
        <source>Each function has its colour, the same on the timeline, in the graph, the table and the code; grey is the driver. The pattern says what is done.</source>
        <translation>Jede Funktion hat ihre Farbe, dieselbe in Zeitleiste, Graph, Tabelle und Code; Grau ist der Driver. Das Muster sagt, was geschieht.</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Bedienelemente</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>in the order of the lecture; ✓ marks those that you have run.</source>
        <translation>in der Reihenfolge der Vorlesung; ✓ steht bei denen, die schon gelaufen sind.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>errors are marked in the margin and listed below while you type, hints in another colour; a click on the list goes to the line.</source>
        <translation>Fehler erscheinen schon beim Schreiben am Rand und in der Liste darunter, Hinweise in anderer Farbe; ein Klick in die Liste führt zur Zeile.</translation>
    </message>
    <message>
        <source>Knobs</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>a slider and an exact field for every number with a #: comment; they rewrite the number in the code.</source>
        <translation>ein Schieber und ein genaues Feld für jede Zahl mit einem #:-Kommentar; sie schreiben die Zahl im Code neu.</translation>
    </message>
    <message>
        <source>Predict first</source>
        <translation>Erst vorhersagen</translation>
    </message>
    <message>
        <source>a question about this program: write down a number, Check, then Show me sets the knobs of the question.</source>
        <translation>eine Frage zu diesem Programm: eine Zahl eintragen, prüfen; danach stellt „Zeigen“ die Regler der Frage ein.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>one lane for the driver, each worker and each actor; the pointer on a bar or a gap says what and why, a click shows what it needs and who needs it.</source>
        <translation>eine Spur für den Driver, jeden Worker und jeden Actor; der Zeiger auf einem Balken oder einer Lücke sagt, was und warum, ein Klick zeigt, was der Task braucht und wer ihn braucht.</translation>
    </message>
    <message>
        <source>Play bar</source>
        <translation>Abspielleiste</translation>
    </message>
    <message>
        <source>plays the run at 0.01 to 100 times its speed, event by event or by hand; the code shows the lines that are executing.</source>
        <translation>spielt den Lauf 0,01- bis 100-mal so schnell ab, Ereignis für Ereignis oder von Hand; der Code zeigt die Zeilen, die gerade laufen.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>what (speedup, efficiency, makespan, throughput, losses) against which knob; Show has curves, intervals and logarithmic axes, Compare keeps sweeps, Sweep changes up to three knobs, n× is how often each point is measured.</source>
        <translation>was (Speedup, Effizienz, Makespan, Durchsatz, Verluste) über welchem Regler; „Anzeigen“ hat Kurven, Intervalle und logarithmische Achsen, „Vergleichen“ behält Messreihen, „Messreihe“ verändert bis zu drei Regler, n× ist, wie oft jeder Punkt gemessen wird.</translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>Wo die Zeit blieb</translation>
    </message>
    <message>
        <source>from the places that could work down to the speedup, cause by cause.</source>
        <translation>von den Plätzen, die arbeiten könnten, hinunter zum Speedup, Ursache für Ursache.</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>which task needs which, layer by layer.</source>
        <translation>welcher Task welchen braucht, Schicht für Schicht.</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>every task with its times; sort, search, copy for a spreadsheet.</source>
        <translation>jeder Task mit seinen Zeiten; sortieren, suchen, für eine Tabellenkalkulation kopieren.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>what the program printed, and when.</source>
        <translation>was das Programm ausgegeben hat, und wann.</translation>
    </message>
    <message>
        <source>relative speedup</source>
        <translation>relativer Speedup</translation>
    </message>
    <message>
        <source>T_1 / T_P: the parallel program on one worker over the same on W</source>
        <translation>T_1 / T_P: das parallele Programm auf einem Worker, geteilt durch dasselbe auf W</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>beschäftigt</translation>
    </message>
    <message>
        <source>the share of the workers&apos; time in which tasks ran: Σ of their lengths / (W · time)</source>
        <translation>der Anteil der Zeit der Worker, in dem Tasks liefen: Σ ihrer Dauern / (W · Zeit)</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>finished tasks / T_P</source>
        <translation>beendete Tasks / T_P</translation>
    </message>
    <message>
        <source>Lost speedup</source>
        <translation>Verlorener Speedup</translation>
    </message>
    <message>
        <source>P places (workers and actors) could give a speedup of P. What is missing is the sum of the losses: P − S = Σ. Each is the places&apos; time lost to that cause / T_P.</source>
        <translation>P Plätze (Worker und Actors) könnten einen Speedup von P geben. Was fehlt, ist die Summe der Verluste: P − S = Σ. Jeder ist die Zeit, die die Plätze durch diese Ursache verloren haben, / T_P.</translation>
    </message>
    <message>
        <source>Curves to compare with</source>
        <translation>Kurven zum Vergleich</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>S = W: the ideal</source>
        <translation>S = W: das Ideal</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>S = n / ⌈n / W⌉: n equal tasks</source>
        <translation>S = n / ⌈n / W⌉: n gleiche Tasks</translation>
    </message>
    <message>
        <source>greedy bounds</source>
        <translation>Schranken von Graham und Brent</translation>
    </message>
    <message>
        <source>max(T_1 / W, T_∞) ≤ T_P ≤ T_1 / W + T_∞ (1 − 1 / W) (Graham, Brent)</source>
        <translation>max(T_1 / W, T_∞) ≤ T_P ≤ T_1 / W + T_∞ (1 − 1 / W) (Graham, Brent)</translation>
    </message>
    <message>
        <source>Amdahl</source>
        <translation>Amdahl</translation>
    </message>
    <message>
        <source>S = 1 / (f + (1 − f) / W): f is the serial share of the same work</source>
        <translation>S = 1 / (f + (1 − f) / W): f ist der serielle Anteil derselben Arbeit</translation>
    </message>
    <message>
        <source>Gustafson</source>
        <translation>Gustafson</translation>
    </message>
    <message>
        <source>S = W − f (W − 1): f is the serial share of the parallel time</source>
        <translation>S = W − f (W − 1): f ist der serielle Anteil der parallelen Zeit</translation>
    </message>
    <message>
        <source>universal scalability law</source>
        <translation>Universal Scalability Law</translation>
    </message>
    <message>
        <source>S = W / (1 + a (W − 1) + b W (W − 1)): a is contention, b what each pair costs</source>
        <translation>S = W / (1 + a (W − 1) + b W (W − 1)): a ist das Gedränge, b was jedes Paar kostet</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>what its cores reach together when all of them compute</source>
        <translation>was seine Kerne zusammen erreichen, wenn alle rechnen</translation>
    </message>
    <message>
        <source>median, quartiles</source>
        <translation>Median, Quartile</translation>
    </message>
    <message>
        <source>half, a quarter and three quarters of the repetitions are below</source>
        <translation>die Hälfte, ein Viertel und drei Viertel der Wiederholungen liegen darunter</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>contains the true median in 95 of 100 such measurements (from the order of the repetitions alone)</source>
        <translation>enthält den wahren Median in 95 von 100 solchen Messungen (allein aus der Reihenfolge der Wiederholungen)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>a program of your own, or a recorded run: a trace file (.json) of Makespan, of Ray&apos;s timeline, of Dask, or of any tool that writes the Trace Event Format.</source>
        <translation>ein eigenes Programm oder einen aufgezeichneten Lauf: eine Trace-Datei (.json) von Makespan, von Rays Timeline, von Dask oder von jedem Werkzeug, das das Trace Event Format schreibt.</translation>
    </message>
</context>
<context>
    <name>KnobPanel</name>
    <message>
        <source>This program has no knobs yet. Add a comment with a range to a number, as in:  tasks = 4  #: 1..64</source>
        <translation>Dieses Programm hat noch keine Regler. Ein Kommentar mit einem Bereich macht eine Zahl dazu:  tasks = 4  #: 1..64</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <source>You have run this one</source>
        <translation>Diese wurde schon gestartet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>Vorlesung</translation>
    </message>
    <message>
        <source>Beyond the lecture</source>
        <translation>Über die Vorlesung hinaus</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>One thing after the other</source>
        <translation>Eins nach dem anderen</translation>
    </message>
    <message>
        <source>compute() stands for some heavy computation: it takes one second and returns the square of its
argument. The program calls it four times in a loop. Nothing runs at the same time as anything
else, so the timeline has one busy lane, the driver&apos;s, with four bars end to end: 4 seconds.</source>
        <translation>compute() steht für eine aufwendige Berechnung: Es braucht eine Sekunde und gibt das Quadrat seines Arguments zurück. Das Programm ruft es viermal in einer Schleife auf. Nichts läuft gleichzeitig mit etwas anderem; die Zeitleiste hat deshalb eine beschäftigte Spur, die des Drivers, mit vier Balken hintereinander: 4 Sekunden.</translation>
    </message>
    <message>
        <source>Parallel programming means: parts of a program run at the same time, to make the whole shorter.
Which parts of this program could?</source>
        <translation>Parallel programmieren heißt: Teile eines Programms laufen gleichzeitig, damit das Ganze weniger Zeit braucht. Welche Teile dieses Programms könnten das?</translation>
    </message>
    <message>
        <source>How many seconds does the program take if compute() is called 8 times instead of 4?</source>
        <translation>Wie viele Sekunden braucht das Programm, wenn compute() 8-mal statt 4-mal aufgerufen wird?</translation>
    </message>
    <message>
        <source>how often compute() is called</source>
        <translation>wie oft compute() aufgerufen wird</translation>
    </message>
    <message>
        <source>the length of one call</source>
        <translation>die Dauer eines Aufrufs</translation>
    </message>
    <message>
        <source>Four tasks at the same time</source>
        <translation>Vier Tasks gleichzeitig</translation>
    </message>
    <message>
        <source>The same loop as before, made parallel with Ray. Three things have changed:</source>
        <translation>Die gleiche Schleife wie vorher, mit Ray parallel gemacht. Drei Dinge haben sich geändert:</translation>
    </message>
    <message>
        <source>1. `@ray.remote` stands above compute(). The decorator turns the function into a task, without
   changing what it computes.
2. `compute.remote(i)` does not call compute(): it submits the task to the workers and returns
   at once with a future, a promise of the result.
3. `ray.get(futures)` waits until all the results are there.</source>
        <translation>1. `@ray.remote` steht über compute(). Der Decorator macht aus der Funktion einen Task und ändert nicht, was sie berechnet.
2. `compute.remote(i)` ruft compute() nicht auf: Es schickt den Task an die Worker ab und kehrt sofort mit einem Future zurück, einem Versprechen des Ergebnisses.
3. `ray.get(futures)` wartet, bis alle Ergebnisse da sind.</translation>
    </message>
    <message>
        <source>Four workers run the four tasks side by side: 1 second instead of 4.</source>
        <translation>Vier Worker führen die vier Tasks nebeneinander aus: 1 Sekunde statt 4.</translation>
    </message>
    <message>
        <source>speedup = time of the sequential program / time of the parallel program</source>
        <translation>Speedup = Zeit des sequentiellen Programms / Zeit des parallelen Programms</translation>
    </message>
    <message>
        <source>Change the number of workers and look at the timeline. The other systems of the lecture run the
same program too, each with its own costs: choose the machine &quot;ray&quot;, &quot;dask&quot; or &quot;multiprocessing&quot;.</source>
        <translation>Wie verändert die Zahl der Worker die Zeitleiste? Auch die anderen Systeme der Vorlesung führen dieses Programm aus, jedes mit seinen eigenen Kosten: als Maschine „ray“, „dask“ oder „multiprocessing“ wählen.</translation>
    </message>
    <message>
        <source>A trap: had we written `range(4)` in the loop instead of `range(tasks)`, changing `tasks` would
change nothing.</source>
        <translation>Eine Falle: Stünde in der Schleife `range(4)` statt `range(tasks)`, so würde eine Änderung von `tasks` nichts ändern.</translation>
    </message>
    <message>
        <source>Two workers give a speedup of 2, four workers a speedup of 4. What do three workers give?</source>
        <translation>Zwei Worker geben einen Speedup von 2, vier Worker einen von 4. Was geben drei Worker?</translation>
    </message>
    <message>
        <source>What speedup do eight workers give?</source>
        <translation>Welchen Speedup geben acht Worker?</translation>
    </message>
    <message>
        <source>the length of one task</source>
        <translation>die Dauer eines Tasks</translation>
    </message>
    <message>
        <source>Why is it not exactly four times as fast?</source>
        <translation>Warum nicht genau viermal so schnell?</translation>
    </message>
    <message>
        <source>Two reasons, and the explanation of this run shows how much each of them costs.</source>
        <translation>Aus zwei Gründen; die Erklärung dieses Laufs zeigt, wie viel jeder von ihnen kostet.</translation>
    </message>
    <message>
        <source>1. Overhead. Submitting a task, starting it on a worker and getting its result takes time too.
   The machine of this file needs 0.1 ms to submit, 0.4 ms to start and 1 ms to get.
2. The serial part. Every program has code that nobody made parallel: here the setup, in which
   three of the four workers, indeed all four, have nothing to do.</source>
        <translation>1. Overhead. Einen Task abzuschicken, auf einem Worker zu starten und sein Ergebnis zu holen, braucht auch Zeit. Die Maschine dieser Datei braucht 0,1 ms zum Abschicken, 0,4 ms zum Starten und 1 ms zum Holen.
2. Der serielle Teil. Jedes Programm enthält Code, den niemand parallel gemacht hat: hier die Vorbereitung (setup), in der drei der vier Worker, ja alle vier, nichts zu tun haben.</translation>
    </message>
    <message>
        <source>The sequential program takes 0.05 + 4 * 1 = 4.05 s, the parallel one 1.0518 s: the speedup is
3.8505. What is missing to 4 is 0.1474 for the serial part, 0.0015 for the overhead and 0.0006
because the tasks do not end at the same instant.</source>
        <translation>Das sequentielle Programm braucht 0,05 + 4 · 1 = 4,05 s, das parallele 1,0518 s: Der Speedup ist 3,8505. Was bis 4 fehlt, sind 0,1474 für den seriellen Teil, 0,0015 für den Overhead und 0,0006, weil die Tasks nicht im selben Augenblick enden.</translation>
    </message>
    <message>
        <source>Amdahl&apos;s law (1967): if the serial part is the fraction f of the sequential time, no number of
workers gives more than 1/f. Make `setup` longer and see.</source>
        <translation>Amdahls Gesetz (1967): Ist der serielle Teil der Anteil f der sequentiellen Zeit, so gibt keine noch so große Zahl von Workern mehr als 1/f. Was geschieht, wenn `setup` länger wird?</translation>
    </message>
    <message>
        <source>The setup takes 1 second instead of 0.05. What is the speedup with four workers?</source>
        <translation>Die Vorbereitung (setup) dauert 1 Sekunde statt 0,05. Wie groß ist der Speedup mit vier Workern?</translation>
    </message>
    <message>
        <source>And with eight tasks on eight workers, and that 1 second of setup?</source>
        <translation>Und mit acht Tasks auf acht Workern und dieser einen Sekunde Vorbereitung?</translation>
    </message>
    <message>
        <source>the serial part, before the loop</source>
        <translation>der serielle Teil vor der Schleife</translation>
    </message>
    <message>
        <source>What if sleep(1) becomes sleep(5)?</source>
        <translation>Was, wenn aus sleep(1) sleep(5) wird?</translation>
    </message>
    <message>
        <source>The picture is the same, only stretched. But the slivers of overhead do not grow with it: to
submit, to start and to get costs the same 1.8 ms for a short task and for a long one. So the
speedup rises towards 4 from below:</source>
        <translation>Das Bild ist dasselbe, nur gestreckt. Aber die Splitter des Overheads wachsen nicht mit: Abschicken, Starten und Holen kosten bei einem kurzen Task dieselben 1,8 ms wie bei einem langen. Deshalb nähert sich der Speedup von unten der 4:</translation>
    </message>
    <message>
        <source>    S = 4 t / (t + 1.8 ms)</source>
        <translation>    S = 4 t / (t + 1,8 ms)</translation>
    </message>
    <message>
        <source>A task of 5 s gives 3.999, a task of 10 ms gives 3.39, and a task of half a millisecond gives
0.87: the parallel program is slower than the sequential one. Parallel is not always faster. The
work of one task has to be much more than the cost of making it a task.</source>
        <translation>Ein Task von 5 s gibt 3,999, einer von 10 ms gibt 3,39 und einer von einer halben Millisekunde 0,87: Das parallele Programm ist langsamer als das sequentielle. Parallel ist nicht immer schneller. Die Arbeit eines Tasks muss viel mehr sein als das, was es kostet, sie zu einem Task zu machen.</translation>
    </message>
    <message>
        <source>The tasks take 5 seconds instead of 1. Is the speedup higher, lower or the same? Guess the number.</source>
        <translation>Die Tasks dauern 5 Sekunden statt 1. Ist der Speedup größer, kleiner oder gleich? Welche Zahl ist zu erwarten?</translation>
    </message>
    <message>
        <source>And what is the speedup if a task takes half a millisecond?</source>
        <translation>Und wie groß ist der Speedup, wenn ein Task eine halbe Millisekunde dauert?</translation>
    </message>
    <message>
        <source>the serial part; try 0.05, too</source>
        <translation>der serielle Teil; auch 0.05 ist einen Versuch wert</translation>
    </message>
    <message>
        <source>What if 4 tasks become 15?</source>
        <translation>Was, wenn aus 4 Tasks 15 werden?</translation>
    </message>
    <message>
        <source>Four workers take the tasks in rounds: four, four, four, and three. In the last round one worker
has nothing to do. Fifteen tasks need ceil(15 / 4) = 4 rounds of one second, so 15 s of work are
done in 4 s:</source>
        <translation>Vier Worker nehmen die Tasks in Runden: vier, vier, vier und drei. In der letzten Runde hat ein Worker nichts zu tun. Fünfzehn Tasks brauchen ceil(15 / 4) = 4 Runden von einer Sekunde; 15 s Arbeit sind also in 4 s getan:</translation>
    </message>
    <message>
        <source>    S = n / ceil(n / W) = 15 / 4 = 3.75        efficiency = S / W = 93.75 %</source>
        <translation>    S = n / ceil(n / W) = 15 / 4 = 3,75        Effizienz = S / W = 93,75 %</translation>
    </message>
    <message>
        <source>Move `tasks` slowly and watch the speedup: a sawtooth. It is W whenever the tasks fill the last
round, and falls when one more task opens a new one.</source>
        <translation>`tasks` langsam bewegen und auf den Speedup achten: ein Sägezahn. Er ist W, wenn die Tasks die letzte Runde füllen, und fällt, sobald ein Task mehr eine neue eröffnet.</translation>
    </message>
    <message>
        <source>With 12 tasks on four workers the speedup is 4. What is it with 13?</source>
        <translation>Mit 12 Tasks auf vier Workern ist der Speedup 4. Wie groß ist er mit 13?</translation>
    </message>
    <message>
        <source>15 tasks on 15 workers?</source>
        <translation>15 Tasks auf 15 Workern?</translation>
    </message>
    <message>
        <source>A task and its future</source>
        <translation>Ein Task und sein Future</translation>
    </message>
    <message>
        <source>A remote function is a task. `.remote()` does not give the value: it returns at once with a
future, which will hold the value some day. (A future is also called a promise.) In between the
driver does not wait: it goes on with its own work. `ray.get` collects the value when it is
needed, and waits only if it is not there yet.</source>
        <translation>Eine Remote-Funktion ist ein Task. `.remote()` gibt nicht den Wert: Es kehrt sofort mit einem Future zurück, das den Wert irgendwann enthalten wird. (Ein Future heißt auch Promise, Versprechen.) Dazwischen wartet der Driver nicht: Er macht mit seiner eigenen Arbeit weiter. `ray.get` holt den Wert, wenn er gebraucht wird, und wartet nur, wenn er noch nicht da ist.</translation>
    </message>
    <message>
        <source>The task takes 1 s and the driver&apos;s own work 0.8 s, but together they take 1 s, not 1.8 s.</source>
        <translation>Der Task dauert 1 s und die eigene Arbeit des Drivers 0,8 s, zusammen dauern sie aber 1 s und nicht 1,8 s.</translation>
    </message>
    <message>
        <source>Set `eager` to fetch the value at once: now the driver waits in get, does its own work afterwards,
and nothing is gained.</source>
        <translation>Mit `eager` wird der Wert sofort geholt: Jetzt wartet der Driver in get, macht seine eigene Arbeit danach, und nichts ist gewonnen.</translation>
    </message>
    <message>
        <source>What if the driver calls get at once, before its own work? How long does the program take?</source>
        <translation>Was, wenn der Driver get sofort aufruft, vor seiner eigenen Arbeit? Wie lange braucht das Programm?</translation>
    </message>
    <message>
        <source>And if it calls get late, but its own work takes 1.5 seconds?</source>
        <translation>Und wenn er get spät aufruft, seine eigene Arbeit aber 1,5 Sekunden dauert?</translation>
    </message>
    <message>
        <source>the length of the task</source>
        <translation>die Dauer des Tasks</translation>
    </message>
    <message>
        <source>what the driver does meanwhile</source>
        <translation>was der Driver inzwischen tut</translation>
    </message>
    <message>
        <source>call get at once, before the driver&apos;s own work?</source>
        <translation>get sofort aufrufen, vor der eigenen Arbeit des Drivers?</translation>
    </message>
    <message>
        <source>Tasks have no side effects</source>
        <translation>Tasks haben keine Nebenwirkungen</translation>
    </message>
    <message>
        <source>A task takes input, computes, and returns its result: that is all. It runs in another process,
perhaps on another computer, on copies of what it was given. Whatever it changes, its argument or
a global variable, it changes in its own copy: the driver does not see it, and neither does the
next task. Tasks are stateless.</source>
        <translation>Ein Task nimmt Eingaben, rechnet und gibt sein Ergebnis zurück: Das ist alles. Er läuft in einem anderen Prozess, vielleicht auf einem anderen Rechner, mit Kopien dessen, was er bekommen hat. Was er auch ändert, sein Argument oder eine globale Variable, ändert er in seiner eigenen Kopie: Der Driver sieht es nicht, und der nächste Task auch nicht. Tasks haben keinen Zustand.</translation>
    </message>
    <message>
        <source>So the counter stays 0 and the list keeps its three numbers. What a task found out has to be
returned, and the driver puts the results together: `total` counts right.</source>
        <translation>Deshalb bleibt der Zähler 0, und die Liste behält ihre drei Zahlen. Was ein Task herausgefunden hat, muss er zurückgeben, und der Driver setzt die Ergebnisse zusammen: `total` zählt richtig.</translation>
    </message>
    <message>
        <source>(Whoever needs a state that several calls change together needs an actor: see there.)</source>
        <translation>(Wer einen Zustand braucht, den mehrere Aufrufe gemeinsam ändern, braucht einen Actor: siehe dort.)</translation>
    </message>
    <message>
        <source>Each task adds 1 to the global `counter`. What is its value in the driver after 8 tasks?</source>
        <translation>Jeder Task zählt die globale Variable `counter` um 1 hoch. Welchen Wert hat sie nach 8 Tasks im Driver?</translation>
    </message>
    <message>
        <source>how many tasks try to change the driver&apos;s data</source>
        <translation>wie viele Tasks versuchen, die Daten des Drivers zu ändern</translation>
    </message>
    <message>
        <source>One task needs the result of another</source>
        <translation>Ein Task braucht das Ergebnis eines anderen</translation>
    </message>
    <message>
        <source>get_arg1 and get_arg2 have nothing to do with each other: they can run at the same time. compute
needs both of their results, so it cannot start before the later of them has ended. The longest
such chain of work is the critical path: get_arg2 and compute, 2 + 1 = 3 s. This length is called
the span, and no number of workers can go below it. Sequentially the program takes 4 s, so the
speedup is at most 4/3.</source>
        <translation>get_arg1 und get_arg2 haben nichts miteinander zu tun: Sie können gleichzeitig laufen. compute braucht beide Ergebnisse, kann also nicht anfangen, bevor der spätere von beiden geendet hat. Die längste solche Kette von Arbeit ist der kritische Pfad: get_arg2 und compute, 2 + 1 = 3 s. Diese Länge heißt Span, und keine Zahl von Workern kommt darunter. Sequentiell braucht das Programm 4 s, der Speedup ist also höchstens 4/3.</translation>
    </message>
    <message>
        <source>With `remote_compute` compute is a task, too: the futures are its arguments. Ray starts it when
both have their values and hands it the values, not the futures. It takes as long, but the driver
is free meanwhile, and only one value travels to it.</source>
        <translation>Mit `remote_compute` ist auch compute ein Task: Die Futures sind seine Argumente. Ray startet ihn, wenn beide ihren Wert haben, und übergibt ihm die Werte, nicht die Futures. Es dauert genauso lange, aber der Driver ist inzwischen frei, und nur ein Wert muss zu ihm.</translation>
    </message>
    <message>
        <source>Two workers give a speedup of 4/3. What do four workers give?</source>
        <translation>Zwei Worker geben einen Speedup von 4/3. Was geben vier Worker?</translation>
    </message>
    <message>
        <source>All three functions take 1 second. What is the speedup?</source>
        <translation>Alle drei Funktionen dauern 1 Sekunde. Wie groß ist der Speedup?</translation>
    </message>
    <message>
        <source>the length of get_arg1</source>
        <translation>die Dauer von get_arg1</translation>
    </message>
    <message>
        <source>the length of get_arg2</source>
        <translation>die Dauer von get_arg2</translation>
    </message>
    <message>
        <source>the length of compute</source>
        <translation>die Dauer von compute</translation>
    </message>
    <message>
        <source>is compute a task, too?</source>
        <translation>ist auch compute ein Task?</translation>
    </message>
    <message>
        <source>Merge sort</source>
        <translation>Merge Sort</translation>
    </message>
    <message>
        <source>To sort a list, sort its two halves and merge them. The halves have nothing to do with each other,
so each becomes a task, which again makes two tasks of its halves, and so on: a tree. When a piece
is not longer than `cutoff`, it is simply sorted: a task of its own would cost more than it gains.</source>
        <translation>Um eine Liste zu sortieren, sortiert man ihre beiden Hälften und fügt sie zusammen (merge). Die Hälften haben nichts miteinander zu tun; jede wird deshalb zu einem Task, der aus ihren Hälften wieder zwei Tasks macht, und so fort: ein Baum. Ist ein Stück nicht länger als `cutoff`, so wird es einfach sortiert: Ein eigener Task würde mehr kosten, als er bringt.</translation>
    </message>
    <message>
        <source>The numbers are really sorted. The lengths of the bars follow the textbook: sorting n numbers takes
n * log2(n) steps and merging n numbers takes n steps, each of `unit` seconds (0: only what the
Python code really needs).</source>
        <translation>Die Zahlen werden wirklich sortiert. Die Längen der Balken folgen dem Lehrbuch: n Zahlen zu sortieren braucht n · log2(n) Schritte, n Zahlen zusammenzufügen n Schritte, jeder von `unit` Sekunden (0: nur was der Python-Code wirklich braucht).</translation>
    </message>
    <message>
        <source>Look at the timeline from its end: the last merge goes through all n numbers, and only one worker
is busy. Before it two are, then four. With W workers and W pieces (L = log2 n, k = log2 W)</source>
        <translation>Ein Blick auf die Zeitleiste vom Ende her: Das letzte Zusammenfügen geht durch alle n Zahlen, und nur ein Worker ist beschäftigt. Davor sind es zwei, dann vier. Mit W Workern und W Stücken (L = log2 n, k = log2 W) ist</translation>
    </message>
    <message>
        <source>    S = L / ((L - k) / W + 2 (1 - 1 / W))</source>
        <translation>    S = L / ((L - k) / W + 2 (1 - 1 / W))</translation>
    </message>
    <message>
        <source>which is 1.88, 3.2, 4.74 and 6.10 for 2, 4, 8 and 16 workers: never more than L / 2 = 8.</source>
        <translation>also 1,88, 3,2, 4,74 und 6,10 für 2, 4, 8 und 16 Worker: nie mehr als L / 2 = 8.</translation>
    </message>
    <message>
        <source>16 workers and 16 pieces of 4096 numbers: what is the speedup?</source>
        <translation>16 Worker und 16 Stücke von 4096 Zahlen: Wie groß ist der Speedup?</translation>
    </message>
    <message>
        <source>how many numbers to sort</source>
        <translation>wie viele Zahlen zu sortieren sind</translation>
    </message>
    <message>
        <source>pieces up to this length are sorted without further tasks</source>
        <translation>Stücke bis zu dieser Länge werden ohne weitere Tasks sortiert</translation>
    </message>
    <message>
        <source>the pretended time of one step</source>
        <translation>die vorgegebene Zeit eines Schritts</translation>
    </message>
    <message>
        <source>How many workers?</source>
        <translation>Wie viele Worker?</translation>
    </message>
    <message>
        <source>`ray.init(num_cpus=N)` says how many workers there are. It is a promise and not a fact: Ray starts
N workers whether the computer has that many cores or not.</source>
        <translation>`ray.init(num_cpus=N)` sagt, wie viele Worker es gibt. Das ist eine Zusage und keine Tatsache: Ray startet N Worker, ob der Rechner so viele Kerne hat oder nicht.</translation>
    </message>
    <message>
        <source>A sleeping task needs a worker but no core. So 15 workers run 15 sleeping tasks in the time of one,
even on 2 cores: the speedup is 15. Waiting for a disk, a network or another computer is like that.</source>
        <translation>Ein schlafender Task braucht einen Worker, aber keinen Kern. Deshalb führen 15 Worker 15 schlafende Tasks in der Zeit von einem aus, auch auf 2 Kernen: Der Speedup ist 15. Das Warten auf eine Festplatte, ein Netz oder einen anderen Rechner ist von dieser Art.</translation>
    </message>
    <message>
        <source>A computing task needs a core. Choose the kind &quot;compute&quot;: 15 workers share the 2 cores, all tasks
run at the same time but each at a fraction of the speed, and the speedup is 2.</source>
        <translation>Ein rechnender Task braucht einen Kern. Mit der Art (kind) „compute“ teilen sich 15 Worker die 2 Kerne; alle Tasks laufen gleichzeitig, aber jeder nur mit einem Bruchteil der Geschwindigkeit, und der Speedup ist 2.</translation>
    </message>
    <message>
        <source>So for tasks that compute, take no more workers than cores; most people leave one core for the
driver and the rest of the system. The speedup of sleeping tasks is not the speedup of computing
tasks.</source>
        <translation>Für Tasks, die rechnen, also nicht mehr Worker als Kerne; meist lässt man einen Kern für den Driver und den Rest des Systems. Der Speedup schlafender Tasks ist nicht der Speedup rechnender Tasks.</translation>
    </message>
    <message>
        <source>15 workers on 2 cores make 15 sleeping tasks 15 times as fast. And 15 computing tasks?</source>
        <translation>15 Worker auf 2 Kernen machen 15 schlafende Tasks 15-mal so schnell. Und 15 rechnende?</translation>
    </message>
    <message>
        <source>how often work() is called</source>
        <translation>wie oft work() aufgerufen wird</translation>
    </message>
    <message>
        <source>what a task does</source>
        <translation>was ein Task tut</translation>
    </message>
    <message>
        <source>how long a task sleeps</source>
        <translation>wie lange ein Task schläft</translation>
    </message>
    <message>
        <source>how many steps a task computes</source>
        <translation>wie viele Schritte ein Task rechnet</translation>
    </message>
    <message>
        <source>The function inside the task</source>
        <translation>Die Funktion im Task</translation>
    </message>
    <message>
        <source>`@ray.remote` is a decorator: it extends a function and does not change it. The original is still
there: `compute._function(3)` calls it locally, in the driver, as if there were no decorator. The
results are the same, the timeline is another: the bar is on the driver&apos;s lane.</source>
        <translation>`@ray.remote` ist ein Decorator: Er erweitert eine Funktion und verändert sie nicht. Das Original ist noch da: `compute._function(3)` ruft es lokal auf, im Driver, als gäbe es den Decorator nicht. Die Ergebnisse sind gleich, die Zeitleiste ist eine andere: Der Balken liegt auf der Spur des Drivers.</translation>
    </message>
    <message>
        <source>Three workers run three tasks, and the driver itself takes the fourth. Where it does so matters:</source>
        <translation>Drei Worker führen drei Tasks aus, und der Driver selbst übernimmt den vierten. Es kommt darauf an, wo:</translation>
    </message>
    <message>
        <source>- after submitting the three: all four run at the same time, 1 s;
- before submitting them: the workers wait for the driver, 2 s;
- all four calls local: the sequential program, 4 s;
- none of them: four tasks on three workers, 2 s.</source>
        <translation>- nach dem Abschicken der drei: Alle vier laufen gleichzeitig, 1 s;
- vor dem Abschicken: Die Worker warten auf den Driver, 2 s;
- alle vier Aufrufe lokal: das sequentielle Programm, 4 s;
- keiner von ihnen: vier Tasks auf drei Workern, 2 s.</translation>
    </message>
    <message>
        <source>The local call stands before the three remote ones. How long does the program take?</source>
        <translation>Der lokale Aufruf steht vor den drei Remote-Aufrufen. Wie lange braucht das Programm?</translation>
    </message>
    <message>
        <source>All four calls are local. How long does it take?</source>
        <translation>Alle vier Aufrufe sind lokal. Wie lange dauert es?</translation>
    </message>
    <message>
        <source>where the driver calls the function itself</source>
        <translation>wo der Driver die Funktion selbst aufruft</translation>
    </message>
    <message>
        <source>Take what is ready: wait</source>
        <translation>Nehmen, was fertig ist: wait</translation>
    </message>
    <message>
        <source>`ray.get(futures)` waits for all of them, and gives the values in the order of the list. Often the
driver could go on with the first few that are ready, whichever they are:</source>
        <translation>`ray.get(futures)` wartet auf alle und gibt die Werte in der Reihenfolge der Liste. Oft könnte der Driver schon mit den ersten weitermachen, die fertig sind, welche es auch sind:</translation>
    </message>
    <message>
        <source>    ready, rest = ray.wait(futures, num_returns=k, timeout=t)</source>
        <translation>    ready, rest = ray.wait(futures, num_returns=k, timeout=t)</translation>
    </message>
    <message>
        <source>returns as soon as k of the futures are ready, or after t seconds, whatever comes first. It gives
the futures, not the values: `ready` has those that can be fetched without waiting.</source>
        <translation>kehrt zurück, sobald k der Futures fertig sind oder t Sekunden vergangen sind, je nachdem, was zuerst kommt. Es gibt die Futures zurück, nicht die Werte: `ready` enthält die, deren Wert man ohne Warten holen kann.</translation>
    </message>
    <message>
        <source>Six tasks of 0.888, 3.571, 0.305, 3.494, 0.041 and 3.085 seconds run on six workers. Three of them
are ready at 0.888 s. To get the first three that were *submitted* takes 3.571 s: results do not come
in the order of submission. With a timeout of 0.5 s, two are ready and four are not.</source>
        <translation>Sechs Tasks von 0,888, 3,571, 0,305, 3,494, 0,041 und 3,085 Sekunden laufen auf sechs Workern. Drei von ihnen sind nach 0,888 s fertig. Die drei zu holen, die als erste *abgeschickt* wurden, dauert 3,571 s: Ergebnisse kommen nicht in der Reihenfolge des Abschickens. Mit einer Frist von 0,5 s sind zwei fertig und vier nicht.</translation>
    </message>
    <message>
        <source>The driver calls get on the first three futures instead. After how many seconds has it the values?</source>
        <translation>Der Driver ruft stattdessen get für die ersten drei Futures auf. Nach wie vielen Sekunden hat er die Werte?</translation>
    </message>
    <message>
        <source>wait for all six, but at most half a second: after how long does it return?</source>
        <translation>wait für alle sechs, aber höchstens eine halbe Sekunde: Nach welcher Zeit kehrt es zurück?</translation>
    </message>
    <message>
        <source>take the first k that are ready, or the first k of the list</source>
        <translation>die ersten k nehmen, die fertig sind, oder die ersten k der Liste</translation>
    </message>
    <message>
        <source>how many futures</source>
        <translation>wie viele Futures</translation>
    </message>
    <message>
        <source>wait no longer than this</source>
        <translation>nicht länger als so lange warten</translation>
    </message>
    <message>
        <source>stretches or shrinks all six tasks</source>
        <translation>streckt oder staucht alle sechs Tasks</translation>
    </message>
    <message>
        <source>An actor keeps a state</source>
        <translation>Ein Actor behält einen Zustand</translation>
    </message>
    <message>
        <source>Tasks are stateless. When calls have to remember something, make an actor: a class with
`@ray.remote` above it. `Counter.remote()` makes an object that lives in a worker of its own, and
`counter.add.remote(1)` calls its method there. Both return at once, the call with a future.</source>
        <translation>Tasks haben keinen Zustand. Sollen sich Aufrufe etwas merken, braucht es einen Actor: eine Klasse mit `@ray.remote` darüber. `Counter.remote()` macht ein Objekt, das in einem eigenen Worker lebt, und `counter.add.remote(1)` ruft dort seine Methode auf. Beide kehren sofort zurück, der Aufruf mit einem Future.</translation>
    </message>
    <message>
        <source>The methods of one actor run one after another, in the order in which they were called: so its
state is never changed by two calls at the same time, and the results are 1, 2, 3 … 10. And so ten
calls of half a second take 5 s, whatever the number of workers. One actor makes nothing parallel.</source>
        <translation>Die Methoden eines Actors laufen eine nach der anderen, in der Reihenfolge der Aufrufe: Sein Zustand wird deshalb nie von zwei Aufrufen zugleich geändert, und die Ergebnisse sind 1, 2, 3 … 10. Und deshalb dauern zehn Aufrufe von einer halben Sekunde 5 s, wie viele Worker es auch gibt. Ein einzelner Actor macht nichts parallel.</translation>
    </message>
    <message>
        <source>Ten calls on one actor take 5 seconds with 4 workers. And with 8 workers?</source>
        <translation>Zehn Aufrufe eines Actors dauern mit 4 Workern 5 Sekunden. Und mit 8 Workern?</translation>
    </message>
    <message>
        <source>how often the actor is called</source>
        <translation>wie oft der Actor aufgerufen wird</translation>
    </message>
    <message>
        <source>Several actors side by side</source>
        <translation>Mehrere Actors nebeneinander</translation>
    </message>
    <message>
        <source>One actor works one call at a time. For parallelism make several: each has its own worker, its own
queue and its own state. The calls are dealt out in turn, like cards: call i goes to actor i modulo
the number of actors.</source>
        <translation>Ein Actor bearbeitet einen Aufruf nach dem anderen. Parallel wird es mit mehreren: Jeder hat seinen eigenen Worker, seine eigene Schlange und seinen eigenen Zustand. Die Aufrufe werden reihum verteilt wie Karten: Aufruf i geht an den Actor i modulo der Zahl der Actors.</translation>
    </message>
    <message>
        <source>Two actors need 2.5 s for ten calls of half a second, three need 2 s (one of them has four calls),
five need 1 s, ten need 0.5 s. But look at the result: 1, 1, 2, 2, 3, 3 … There are two counters
now, and each counts only its own calls.</source>
        <translation>Zwei Actors brauchen für zehn Aufrufe von einer halben Sekunde 2,5 s, drei brauchen 2 s (einer von ihnen hat vier Aufrufe), fünf 1 s, zehn 0,5 s. Aber das Ergebnis ist: 1, 1, 2, 2, 3, 3 … Es gibt jetzt zwei Zähler, und jeder zählt nur seine eigenen Aufrufe.</translation>
    </message>
    <message>
        <source>Ten calls shared by three actors: how long does it take?</source>
        <translation>Zehn Aufrufe, auf drei Actors verteilt: Wie lange dauert es?</translation>
    </message>
    <message>
        <source>And by ten actors?</source>
        <translation>Und auf zehn Actors?</translation>
    </message>
    <message>
        <source>how many counters there are</source>
        <translation>wie viele Zähler es gibt</translation>
    </message>
    <message>
        <source>how many calls they share</source>
        <translation>wie viele Aufrufe sie sich teilen</translation>
    </message>
    <message>
        <source>get inside the loop</source>
        <translation>get in der Schleife</translation>
    </message>
    <message>
        <source>The most common mistake with futures: to call get at once, in the loop that submits the tasks. The
driver then waits for each task before it submits the next. There are four workers, and on the
timeline they make a staircase: one is busy at a time, and the speedup is 1.</source>
        <translation>Der häufigste Fehler mit Futures: get sofort aufrufen, in der Schleife, die die Tasks abschickt. Der Driver wartet dann auf jeden Task, bevor er den nächsten abschickt. Es gibt vier Worker, und auf der Zeitleiste bilden sie eine Treppe: Immer nur einer ist beschäftigt, und der Speedup ist 1.</translation>
    </message>
    <message>
        <source>Submit everything first, get it at the end: 1 s instead of 4 s.</source>
        <translation>Erst alles abschicken, am Ende holen: 1 s statt 4 s.</translation>
    </message>
    <message>
        <source>And if nobody calls get, the program ends before its tasks do: 0.36 ms, the time it takes to submit
four of them. Not waiting is fast, but there is no result either.</source>
        <translation>Und wenn niemand get aufruft, endet das Programm vor seinen Tasks: nach 0,36 ms, der Zeit, vier von ihnen abzuschicken. Nicht zu warten ist schnell, aber es gibt auch kein Ergebnis.</translation>
    </message>
    <message>
        <source>get moves out of the loop, to its end. How long does the program take?</source>
        <translation>get wandert aus der Schleife an ihr Ende. Wie lange braucht das Programm?</translation>
    </message>
    <message>
        <source>And if the driver never calls get?</source>
        <translation>Und wenn der Driver get nie aufruft?</translation>
    </message>
    <message>
        <source>where the driver calls get</source>
        <translation>wo der Driver get aufruft</translation>
    </message>
    <message>
        <source>how many tasks</source>
        <translation>wie viele Tasks</translation>
    </message>
    <message>
        <source>Tasks that are too small</source>
        <translation>Zu kleine Tasks</translation>
    </message>
    <message>
        <source>A hundred thousand pieces of work take about a tenth of a millisecond each, 13.4 s in all. To submit
a task takes longer than that: 0.27 ms. As one task a piece, the parallel program needs 27 s only to
submit them and is slower than the sequential one.</source>
        <translation>Hunderttausend Stücke Arbeit dauern je etwa eine Zehntelmillisekunde, zusammen 13,4 s. Einen Task abzuschicken dauert länger: 0,27 ms. Mit einem Task je Stück braucht das parallele Programm allein zum Abschicken 27 s und ist langsamer als das sequentielle.</translation>
    </message>
    <message>
        <source>Put many pieces into one task. With 1000 in each there are 100 tasks, and submitting them costs next
to nothing: 3.3 s on four workers. But with too few tasks the last round is not full: ten chunks on
four workers are three rounds.</source>
        <translation>Also viele Stücke in einen Task: Mit je 1000 sind es 100 Tasks, und das Abschicken kostet fast nichts: 3,3 s auf vier Workern. Aber mit zu wenigen Tasks wird die letzte Runde nicht voll: Zehn Bündel auf vier Workern sind drei Runden.</translation>
    </message>
    <message>
        <source>(The figures are those of Ray&apos;s documentation, &quot;Tips for first-time users&quot;.)</source>
        <translation>(Die Zahlen stammen aus Rays Dokumentation, „Tips for first-time users“.)</translation>
    </message>
    <message>
        <source>Chunks of 10 instead of 1000: how long does it take?</source>
        <translation>Bündel von 10 statt 1000: Wie lange dauert es?</translation>
    </message>
    <message>
        <source>And only ten chunks of 10000, on four workers?</source>
        <translation>Und nur zehn Bündel von 10000 auf vier Workern?</translation>
    </message>
    <message>
        <source>pieces of work</source>
        <translation>Stücke Arbeit</translation>
    </message>
    <message>
        <source>pieces in one task</source>
        <translation>Stücke in einem Task</translation>
    </message>
    <message>
        <source>the length of one piece</source>
        <translation>die Dauer eines Stücks</translation>
    </message>
    <message>
        <source>Work on what is ready</source>
        <translation>Weiterarbeiten mit dem, was fertig ist</translation>
    </message>
    <message>
        <source>Four tasks take between 0 and 4 seconds, nobody knows how long. With each result the driver has
work of its own for 1 second.</source>
        <translation>Vier Tasks dauern zwischen 0 und 4 Sekunden, niemand weiß, wie lange. Mit jedem Ergebnis hat der Driver selbst 1 Sekunde zu tun.</translation>
    </message>
    <message>
        <source>get of the whole list waits for the slowest task before the driver can do anything: 7.2 s on average.
To get the futures one by one is better, 6.3 s; but if the first task is slow, the driver waits for
it while others are done already. With wait it takes whichever is ready, works on it, and looks
again: 5.1 s on average, and never slower than the others.</source>
        <translation>get für die ganze Liste wartet auf den langsamsten Task, bevor der Driver irgendetwas tun kann: im Mittel 7,2 s. Die Futures einzeln zu holen ist besser, 6,3 s; ist aber der erste Task langsam, wartet der Driver auf ihn, während andere schon fertig sind. Mit wait nimmt er, was fertig ist, arbeitet damit und sieht wieder nach: im Mittel 5,1 s und nie langsamer als die anderen.</translation>
    </message>
    <message>
        <source>Sweep over the seed to see many different tasks.</source>
        <translation>Eine Messreihe über den Startwert (seed) zeigt viele verschiedene Tasks.</translation>
    </message>
    <message>
        <source>How long does it take with wait?</source>
        <translation>Wie lange dauert es mit wait?</translation>
    </message>
    <message>
        <source>all at once, one by one, or as they come</source>
        <translation>alle auf einmal, einzeln oder wie sie kommen</translation>
    </message>
    <message>
        <source>no task takes longer than this</source>
        <translation>kein Task dauert länger als so lange</translation>
    </message>
    <message>
        <source>what the driver does with each result</source>
        <translation>was der Driver mit jedem Ergebnis tut</translation>
    </message>
    <message>
        <source>Chains of tasks</source>
        <translation>Ketten von Tasks</translation>
    </message>
    <message>
        <source>Each step needs the result of the step before it, so one chain is sequential, and four steps of
0.1 s take 0.4 s. But the four chains have nothing to do with each other.</source>
        <translation>Jeder Schritt braucht das Ergebnis des Schritts davor; eine Kette ist also sequentiell, und vier Schritte von 0,1 s dauern 0,4 s. Aber die vier Ketten haben nichts miteinander zu tun.</translation>
    </message>
    <message>
        <source>The driver submits all sixteen tasks at once and does not call get in between: the future of one
step is the argument of the next. Ray starts each task when its argument is there.</source>
        <translation>Der Driver schickt alle sechzehn Tasks auf einmal ab und ruft dazwischen kein get auf: Das Future eines Schritts ist das Argument des nächsten. Ray startet jeden Task, wenn sein Argument da ist.</translation>
    </message>
    <message>
        <source>Five chains instead of four, on four workers: how long does it take?</source>
        <translation>Fünf Ketten statt vier auf vier Workern: Wie lange dauert es?</translation>
    </message>
    <message>
        <source>how many chains</source>
        <translation>wie viele Ketten</translation>
    </message>
    <message>
        <source>how many tasks in each</source>
        <translation>wie viele Tasks in jeder</translation>
    </message>
    <message>
        <source>Tasks that make tasks</source>
        <translation>Tasks, die Tasks machen</translation>
    </message>
    <message>
        <source>Three models are trained at the same time, each by a task. Training goes in ten rounds, and a round
needs the gradients of two batches, which can be computed side by side: so the task submits two
tasks of its own and waits for them, ten times.</source>
        <translation>Drei Modelle werden gleichzeitig trainiert, jedes von einem Task. Das Training geht in zehn Runden, und eine Runde braucht die Gradienten von zwei Bündeln, die nebeneinander berechnet werden können: Der Task schickt also selbst zwei Tasks ab und wartet auf sie, zehnmal.</translation>
    </message>
    <message>
        <source>While a task waits in get, its worker is free for others. So the three training tasks and the six
gradients they wait for need six workers and not nine. The rounds cannot overlap: 10 * 0.03 s.</source>
        <translation>Während ein Task in get wartet, ist sein Worker frei für andere. Die drei Trainings und die sechs Gradienten, auf die sie warten, brauchen deshalb sechs Worker und nicht neun. Die Runden können sich nicht überlappen: 10 · 0,03 s.</translation>
    </message>
    <message>
        <source>Six of the tasks sleep at a time. How long does it take with three workers?</source>
        <translation>Sechs der Tasks schlafen jeweils gleichzeitig. Wie lange dauert es mit drei Workern?</translation>
    </message>
    <message>
        <source>how many are trained</source>
        <translation>wie viele trainiert werden</translation>
    </message>
    <message>
        <source>one after the other</source>
        <translation>einer nach dem anderen</translation>
    </message>
    <message>
        <source>side by side in each round</source>
        <translation>nebeneinander in jeder Runde</translation>
    </message>
    <message>
        <source>the time of one gradient</source>
        <translation>die Zeit eines Gradienten</translation>
    </message>
    <message>
        <source>A tree instead of a chain</source>
        <translation>Ein Baum statt einer Kette</translation>
    </message>
    <message>
        <source>Eight numbers are read, 0.3 s each, and multiplied, two at a time, 0.3 s for each product.</source>
        <translation>Acht Zahlen werden gelesen, je 0,3 s, und multipliziert, immer zwei miteinander, 0,3 s für jedes Produkt.</translation>
    </message>
    <message>
        <source>In a chain every product needs the one before it: seven in a row. In a tree the four pairs are
multiplied at the same time, then the two pairs of their products, then the last pair: three in a
row. The work is the same, the span is not: log2(8) levels instead of 7 steps.</source>
        <translation>In einer Kette braucht jedes Produkt das davor: sieben hintereinander. In einem Baum werden die vier Paare gleichzeitig multipliziert, dann die zwei Paare ihrer Produkte, dann das letzte Paar: drei hintereinander. Die Arbeit ist dieselbe, der Span nicht: log2(8) Ebenen statt 7 Schritten.</translation>
    </message>
    <message>
        <source>It works because multiplication is associative: the brackets may stand anywhere.</source>
        <translation>Das geht, weil die Multiplikation assoziativ ist: Die Klammern dürfen überall stehen.</translation>
    </message>
    <message>
        <source>The eight numbers are multiplied in a chain instead. How long does it take?</source>
        <translation>Die acht Zahlen werden stattdessen in einer Kette multipliziert. Wie lange dauert es?</translation>
    </message>
    <message>
        <source>how many numbers</source>
        <translation>wie viele Zahlen</translation>
    </message>
    <message>
        <source>where the brackets stand</source>
        <translation>wo die Klammern stehen</translation>
    </message>
    <message>
        <source>More workers, and it takes longer</source>
        <translation>Mehr Worker, und es dauert länger</translation>
    </message>
    <message>
        <source>R. L. Graham found in 1969 that everything that should help can harm, if tasks are simply started in
the order of a list. Nine tasks take 3, 2, 2, 2, 4, 4, 4, 4 and 9 s; the ninth needs the result of
the first, and tasks five to eight need that of the fourth.</source>
        <translation>R. L. Graham fand 1969, dass alles, was helfen sollte, schaden kann, wenn Tasks einfach in der Reihenfolge einer Liste gestartet werden. Neun Tasks dauern 3, 2, 2, 2, 4, 4, 4, 4 und 9 s; der neunte braucht das Ergebnis des ersten, die Tasks fünf bis acht brauchen das des vierten.</translation>
    </message>
    <message>
        <source>Three workers need 12 s. Four need 15 s. And three need 13 s if every task is one second shorter.</source>
        <translation>Drei Worker brauchen 12 s. Vier brauchen 15 s. Und drei brauchen 13 s, wenn jeder Task eine Sekunde kürzer ist.</translation>
    </message>
    <message>
        <source>Look at the ninth task, the longest, on the timeline: whatever starts the short ones earlier lets
them take the workers before it. Nobody here is clever: neither the system nor the list.</source>
        <translation>Auf der Zeitleiste ist es am neunten Task zu sehen, dem längsten: Was immer die kurzen früher beginnen lässt, lässt sie die Worker vor ihm nehmen. Niemand ist hier klug: weder das System noch die Liste.</translation>
    </message>
    <message>
        <source>Three workers need 12 s. How long do four need?</source>
        <translation>Drei Worker brauchen 12 s. Wie lange brauchen vier?</translation>
    </message>
    <message>
        <source>Three workers again, but every task is 1 s shorter. How long now?</source>
        <translation>Wieder drei Worker, aber jeder Task ist 1 s kürzer. Wie lange jetzt?</translation>
    </message>
    <message>
        <source>how much shorter every task is</source>
        <translation>wie viel kürzer jeder Task ist</translation>
    </message>
    <message>
        <source>In which order?</source>
        <translation>In welcher Reihenfolge?</translation>
    </message>
    <message>
        <source>Five independent tasks of 10, 16, 4, 5 and 11 s on two workers. In the given order they take 27 s,
the shortest first 30 s, the longest first 25 s.</source>
        <translation>Fünf unabhängige Tasks von 10, 16, 4, 5 und 11 s auf zwei Workern. In der gegebenen Reihenfolge dauern sie 27 s, der kürzeste zuerst 30 s, der längste zuerst 25 s.</translation>
    </message>
    <message>
        <source>The sum is 46 s, so 23 s is the least that two workers could need. To start with the longest is a
good rule: the short ones fill the gaps at the end. It is never more than a third worse than the best
order (Graham, 1969). But one has to know how long the tasks are.</source>
        <translation>Die Summe ist 46 s, 23 s sind also das Mindeste, was zwei Worker brauchen. Mit dem längsten anzufangen ist eine gute Regel: Die kurzen füllen die Lücken am Ende. Das ist nie mehr als ein Drittel schlechter als die beste Reihenfolge (Graham, 1969). Aber man muss wissen, wie lange die Tasks dauern.</translation>
    </message>
    <message>
        <source>The shortest task first: how long do two workers need?</source>
        <translation>Der kürzeste Task zuerst: Wie lange brauchen zwei Worker?</translation>
    </message>
    <message>
        <source>And the longest first?</source>
        <translation>Und der längste zuerst?</translation>
    </message>
    <message>
        <source>which task is first in the list</source>
        <translation>welcher Task der erste der Liste ist</translation>
    </message>
    <message>
        <source>stretches or shrinks all tasks</source>
        <translation>streckt oder staucht alle Tasks</translation>
    </message>
    <message>
        <source>Waiting inside a task is not free</source>
        <translation>Warten in einem Task ist nicht umsonst</translation>
    </message>
    <message>
        <source>Each outer task prepares something, submits an inner task and waits for it. In many systems a task
that waits keeps its worker: three outer tasks occupy three of the four workers doing nothing, and
the first inner task has the last one for itself. Only when an outer task has ended is its worker
there for the others: 2.1 s. With four outer tasks no worker is left for the inner ones, and
everybody waits for ever: a deadlock. Try it.</source>
        <translation>Jeder äußere Task bereitet etwas vor, schickt einen inneren Task ab und wartet auf ihn. In vielen Systemen behält ein wartender Task seinen Worker: Drei äußere Tasks besetzen drei der vier Worker und tun nichts, und der erste innere Task hat den letzten für sich allein. Erst wenn ein äußerer Task geendet hat, ist sein Worker für die anderen da: 2,1 s. Mit vier äußeren Tasks bleibt für die inneren kein Worker, und alle warten für immer: ein Deadlock. Ausprobieren lohnt sich.</translation>
    </message>
    <message>
        <source>Ray gives the worker of a waiting task to another one (set nested_get of the machine to &quot;release&quot;),
and this program takes 1.1 s. It is better still not to wait inside: take the future as an argument,
and the task starts when its value is there.</source>
        <translation>Ray gibt den Worker eines wartenden Tasks einem anderen (nested_get der Maschine auf „release“ setzen), und dieses Programm dauert 1,1 s. Noch besser ist es, innen gar nicht zu warten: das Future als Argument nehmen; dann startet der Task, wenn der Wert da ist.</translation>
    </message>
    <message>
        <source>Two outer tasks instead of three, on four workers: how long does it take?</source>
        <translation>Zwei äußere Tasks statt drei auf vier Workern: Wie lange dauert es?</translation>
    </message>
    <message>
        <source>how many outer tasks</source>
        <translation>wie viele äußere Tasks</translation>
    </message>
    <message>
        <source>what an outer task does before it needs the inner one</source>
        <translation>was ein äußerer Task tut, bevor er den inneren braucht</translation>
    </message>
    <message>
        <source>the length of an inner task</source>
        <translation>die Dauer eines inneren Tasks</translation>
    </message>
    <message>
        <source>Pi by throwing darts</source>
        <translation>Pi mit Wurfpfeilen</translation>
    </message>
    <message>
        <source>Throw darts at a square at random. The share of them that hits the circle inside it is pi / 4. The
darts have nothing to do with each other, so the throwing can be shared out at will: programs of this
kind are called embarrassingly parallel.</source>
        <translation>Wurfpfeile treffen zufällig auf ein Quadrat. Der Anteil, der den Kreis darin trifft, ist pi / 4. Die Pfeile haben nichts miteinander zu tun, das Werfen lässt sich also beliebig aufteilen: Solche Programme nennt man „embarrassingly parallel“, geradezu peinlich leicht parallel.</translation>
    </message>
    <message>
        <source>The tasks really compute, so they need cores, not only workers: the machine of this file has four.</source>
        <translation>Die Tasks rechnen wirklich und brauchen deshalb Kerne, nicht nur Worker: Die Maschine dieser Datei hat vier.</translation>
    </message>
    <message>
        <source>Eight workers on the same four cores: what is the speedup?</source>
        <translation>Acht Worker auf denselben vier Kernen: Wie groß ist der Speedup?</translation>
    </message>
    <message>
        <source>how many tasks share the work</source>
        <translation>wie viele Tasks sich die Arbeit teilen</translation>
    </message>
    <message>
        <source>how many darts each of them throws</source>
        <translation>wie viele Pfeile jeder von ihnen wirft</translation>
    </message>
    <message>
        <source>A counter for everybody</source>
        <translation>Ein Zähler für alle</translation>
    </message>
    <message>
        <source>Four tasks want to count together. A global variable does not do: every task has its own copy of it,
and the driver&apos;s stays 0. An actor does: the tasks get its handle as an argument and call its method.</source>
        <translation>Vier Tasks wollen gemeinsam zählen. Mit einer globalen Variablen geht es nicht: Jeder Task hat seine eigene Kopie davon, und die des Drivers bleibt 0. Mit einem Actor geht es: Die Tasks bekommen ihn als Argument und rufen seine Methode auf.</translation>
    </message>
    <message>
        <source>Each task works for a second and then counts, which takes 0.1 s. Four calls come at the same time,
and the actor takes one after another: 1 + 4 * 0.1 s. What everybody needs is a bottleneck; keep it
short.</source>
        <translation>Jeder Task arbeitet eine Sekunde und zählt dann, was 0,1 s dauert. Vier Aufrufe kommen gleichzeitig, und der Actor nimmt einen nach dem anderen: 1 + 4 · 0,1 s. Was alle brauchen, ist ein Engpass; er sollte kurz sein.</translation>
    </message>
    <message>
        <source>The tasks use a global variable instead of the actor. What value does the driver see?</source>
        <translation>Die Tasks nehmen die globale Variable statt des Actors. Welchen Wert sieht der Driver?</translation>
    </message>
    <message>
        <source>what the tasks count with</source>
        <translation>womit die Tasks zählen</translation>
    </message>
    <message>
        <source>the work of one task</source>
        <translation>die Arbeit eines Tasks</translation>
    </message>
    <message>
        <source>the time of one call of the counter</source>
        <translation>die Zeit eines Aufrufs des Zählers</translation>
    </message>
</context>
<context>
    <name>LossPanel</name>
    <message>
        <source>Where the time went</source>
        <translation>Wo die Zeit blieb</translation>
    </message>
    <message>
        <source>places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>P = %1: so many worker slots and actors could work at once.</source>
        <translation>P = %1: So viele Worker und Actors könnten zugleich arbeiten.</translation>
    </message>
    <message>
        <source>speedup</source>
        <translation>Speedup</translation>
    </message>
    <message>
        <source>S = serial time / makespan = %1 / %2</source>
        <translation>S = serielle Zeit / Makespan = %1 / %2</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show me: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>Shows on the timeline where most of it is</source>
        <translation>Zeigt auf der Zeitleiste, wo das meiste davon ist</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>Noch ist nichts gelaufen.</translation>
    </message>
    <message>
        <source>What is missing from %1 to the speedup, cause by cause; the parts add up exactly.</source>
        <translation>Was von %1 zum Speedup fehlt, Ursache für Ursache; die Teile ergeben genau das Ganze.</translation>
    </message>
    <message>
        <source>Nothing in this run took any time, so there is no speedup to explain.</source>
        <translation>Nichts in diesem Lauf hat Zeit gebraucht, also gibt es keine Beschleunigung zu erklären.</translation>
    </message>
    <message>
        <source>This run did not come to its end, so there is no speedup to explain.</source>
        <translation>Dieser Lauf kam nicht zu seinem Ende, also gibt es keine Beschleunigung zu erklären.</translation>
    </message>
</context>
<context>
    <name>MachineChooser</name>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>This computer (one core)</source>
        <translation>Dieser Rechner (ein Kern)</translation>
    </message>
    <message>
        <source>This computer (%1 cores)</source>
        <translation>Dieser Rechner (%1 Kerne)</translation>
    </message>
    <message>
        <source>Run starts the program&apos;s tasks on threads of this computer. The prediction assumes what they cost here.</source>
        <translation>Start führt die Tasks auf Threads dieses Rechners aus. Die Vorhersage rechnet mit ihren Kosten hier.</translation>
    </message>
    <message>
        <source>Virtual: ideal</source>
        <translation>Virtuell: ideal</translation>
    </message>
    <message>
        <source>A simulated machine of up to 1024 workers, each with a core of its own. Nothing costs time but the tasks themselves: the numbers of the lecture.</source>
        <translation>Eine simulierte Maschine mit bis zu 1024 Workern, jeder mit eigenem Kern. Nur die Tasks selbst kosten Zeit: die Zahlen der Vorlesung.</translation>
    </message>
    <message>
        <source>Virtual: like this computer</source>
        <translation>Virtuell: wie dieser Rechner</translation>
    </message>
    <message>
        <source>A simulated machine of up to 1024 workers that submits and starts tasks as fast as this computer does.</source>
        <translation>Eine simulierte Maschine mit bis zu 1024 Workern, die Tasks so schnell abschickt und startet wie dieser Rechner.</translation>
    </message>
    <message>
        <source>Virtual: like Ray</source>
        <translation>Virtuell: wie Ray</translation>
    </message>
    <message>
        <source>A simulated machine of up to 1024 workers with Ray&apos;s published costs: about 1 ms for a task.</source>
        <translation>Eine simulierte Maschine mit bis zu 1024 Workern und den veröffentlichten Kosten von Ray: etwa 1 ms je Task.</translation>
    </message>
    <message>
        <source>Virtual: like Dask</source>
        <translation>Virtuell: wie Dask</translation>
    </message>
    <message>
        <source>A simulated machine of up to 1024 workers with the measured costs of Dask: about 2 ms for a task.</source>
        <translation>Eine simulierte Maschine mit bis zu 1024 Workern und den gemessenen Kosten von Dask: etwa 2 ms je Task.</translation>
    </message>
    <message>
        <source>Virtual: like multiprocessing</source>
        <translation>Virtuell: wie multiprocessing</translation>
    </message>
    <message>
        <source>A simulated machine of up to 1024 workers with the measured costs of Python&apos;s multiprocessing: about 0.1 ms for a task.</source>
        <translation>Eine simulierte Maschine mit bis zu 1024 Workern und den gemessenen Kosten von Pythons multiprocessing: etwa 0,1 ms je Task.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Running %1 s</source>
        <translation>Läuft %1 s</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The file&apos;s settings or knobs have errors: see the marks in the margin.</source>
        <translation>Die Einstellungen oder Regler der Datei haben Fehler: siehe die Marken am Rand.</translation>
    </message>
    <message>
        <source>There is no run to play yet.</source>
        <translation>Es gibt noch keinen Lauf zum Abspielen.</translation>
    </message>
    <message>
        <source>Play the run of the virtual machine (F5)</source>
        <translation>Den Lauf der virtuellen Maschine abspielen (F5)</translation>
    </message>
    <message>
        <source>Run the program for real, on this computer&apos;s threads (F5)</source>
        <translation>Das Programm wirklich ausführen, mit Threads dieses Rechners (F5)</translation>
    </message>
    <message>
        <source>%1[*] — Makespan</source>
        <translation>%1[*] — Makespan</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Über dieses Programm</translation>
    </message>
    <message>
        <source>Views of the run</source>
        <translation>Ansichten des Laufs</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>Wo die Zeit blieb</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Export the &amp;timeline…</source>
        <translation>&amp;Zeitleiste exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>Export the &amp;chart…</source>
        <translation>&amp;Diagramm exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Export the ta&amp;ble…</source>
        <translation>&amp;Tabelle exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+B</source>
        <translation>Ctrl+Shift+B</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find tasks</source>
        <translation>Tasks &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop the run or the measuring (Esc)</source>
        <translation>Den Lauf oder das Messen stoppen (Esc)</translation>
    </message>
    <message>
        <source>&amp;Measure the chart</source>
        <translation>Das Diagramm &amp;messen</translation>
    </message>
    <message>
        <source>Measure this &amp;computer again</source>
        <translation>Diesen &amp;Rechner neu vermessen</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>Ab&amp;spielen oder anhalten</translation>
    </message>
    <message>
        <source>St&amp;ep</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Show the &amp;whole run</source>
        <translation>Den &amp;ganzen Lauf zeigen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Critical path</source>
        <translation>&amp;Kritischer Pfad</translation>
    </message>
    <message>
        <source>Outline the chain of tasks that determined the makespan (F7)</source>
        <translation>Die Kette von Tasks umranden, die den Makespan bestimmt hat (F7)</translation>
    </message>
    <message>
        <source>Fit the &amp;timeline</source>
        <translation>&amp;Ganze Zeitleiste</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Ctrl++</source>
        <translation>Ctrl++</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Ctrl+-</source>
        <translation>Ctrl+-</translation>
    </message>
    <message>
        <source>&amp;Measure a range</source>
        <translation>Einen Bereich &amp;messen</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache wechselt beim nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys, measures, colours</source>
        <translation>&amp;Tasten, Maße, Farben</translation>
    </message>
    <message>
        <source>on</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>measuring this computer…</source>
        <translation>dieser Rechner wird vermessen …</translation>
    </message>
    <message>
        <source>What a task costs on this computer is measured once, for about two seconds; the prediction uses it.</source>
        <translation>Was ein Task auf diesem Rechner kostet, wird einmal gemessen, etwa zwei Sekunden lang; die Vorhersage rechnet damit.</translation>
    </message>
    <message>
        <source>Export the &amp;graph…</source>
        <translation>&amp;Graph exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+G</source>
        <translation>Ctrl+Shift+G</translation>
    </message>
    <message>
        <source>Export a &amp;report…</source>
        <translation>&amp;Bericht exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>&amp;Copy the chart</source>
        <translation>Diagramm &amp;kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Alt+C</source>
        <translation>Ctrl+Alt+C</translation>
    </message>
    <message>
        <source>&amp;Sweep…</source>
        <translation>&amp;Messreihe…</translation>
    </message>
    <message>
        <source>Pause &amp;or go on with the sweep</source>
        <translation>Messreihe &amp;anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Reading %1: %2, about %3 left. Esc stops it.</source>
        <translation>%1 wird gelesen: %2, noch etwa %3. Esc bricht ab.</translation>
    </message>
    <message>
        <source>A recorded run: what happened, without the program that did it. The timeline, where the time went, the graph and the tasks show it like a run of this computer.</source>
        <translation>Ein aufgezeichneter Lauf: was geschah, ohne das Programm dazu. Zeitleiste, „Wo die Zeit blieb“, Graph und Tasks zeigen ihn wie einen Lauf dieses Rechners.</translation>
    </message>
    <message>
        <source>A recorded run has no program.</source>
        <translation>Ein aufgezeichneter Lauf hat kein Programm.</translation>
    </message>
    <message>
        <source>That is too long for a program: with it the text would be larger than 1 MB.</source>
        <translation>Das ist zu lang für ein Programm: Der Text würde damit größer als 1 MB.</translation>
    </message>
</context>
<context>
    <name>MeasureBar</name>
    <message>
        <source>S&amp;weep…</source>
        <translation>&amp;Messreihe…</translation>
    </message>
    <message>
        <source>Change up to three knobs, on threads or on virtual time</source>
        <translation>Bis zu drei Regler verändern, mit Threads oder in virtueller Zeit</translation>
    </message>
    <message>
        <source>How often each point is measured</source>
        <translation>Wie oft jeder Punkt gemessen wird</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>After the run under way</source>
        <translation>Nach dem laufenden Lauf</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Go on &amp;measuring</source>
        <translation>&amp;Weiter messen</translation>
    </message>
    <message>
        <source>%1 runs were made before it was stopped; the others are made now</source>
        <translation>%1 Läufe waren gemacht, als angehalten wurde; die anderen folgen jetzt</translation>
    </message>
    <message>
        <source>Run every point for real, on this computer&apos;s threads</source>
        <translation>Jeden Punkt wirklich ausführen, mit Threads dieses Rechners</translation>
    </message>
    <message>
        <source>%1 of %2 runs, about %3 left</source>
        <translation>%1 von %2 Läufen, noch etwa %3</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>OutputPanel</name>
    <message>
        <source>What the program prints appears here.</source>
        <translation>Hier erscheint, was das Programm ausgibt.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>When the program printed the line</source>
        <translation>Wann das Programm die Zeile ausgegeben hat</translation>
    </message>
</context>
<context>
    <name>PlaybackBar</name>
    <message>
        <source>Step back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>To the event before: a task begins or ends (Shift+F9)</source>
        <translation>Zum Ereignis davor: Ein Task beginnt oder endet (Umschalt+F9)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play the run (F8)</source>
        <translation>Den Lauf abspielen (F8)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>To the next event: a task begins or ends (F9)</source>
        <translation>Zum nächsten Ereignis: Ein Task beginnt oder endet (F9)</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>Den ganzen Lauf zeigen</translation>
    </message>
    <message>
        <source>Show the whole run again</source>
        <translation>Wieder den ganzen Lauf zeigen</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Drag to any instant: the code and the futures show it</source>
        <translation>Zu einem beliebigen Zeitpunkt ziehen: Text und Futures zeigen ihn</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Abspieltempo</translation>
    </message>
    <message>
        <source>How fast the run is played</source>
        <translation>Wie schnell der Lauf abgespielt wird</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>PredictCard</name>
    <message>
        <source>Predict first</source>
        <translation>Erst vorhersagen</translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation>Die eigene Vorhersage</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>Sho&amp;w me</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Set the knobs of the question, so that the timeline shows this run</source>
        <translation>Die Regler der Frage einstellen, damit die Zeitleiste diesen Lauf zeigt</translation>
    </message>
    <message>
        <source>Right: it is %1.</source>
        <translation>Richtig: Es ist %1.</translation>
    </message>
    <message>
        <source>Not quite: it is %1, you said %2. Look at the timeline: why?</source>
        <translation>Nicht ganz: Es ist %1, die Antwort war %2. Was sagt die Zeitleiste: warum?</translation>
    </message>
</context>
<context>
    <name>Predictor</name>
    <message>
        <source>The program has errors: see the marks in its margin.</source>
        <translation>Das Programm hat Fehler: siehe die Marken am Rand.</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Errors and hints</source>
        <translation>Fehler und Hinweise</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>RangeStrip</name>
    <message>
        <source>Measured range</source>
        <translation>Gemessener Bereich</translation>
    </message>
    <message>
        <source>Busy: what all workers and actors did of what they could have done. The median is that of the tasks that ended in the range.</source>
        <translation>Ausgelastet: was alle Worker und Actors von dem taten, was sie hätten tun können. Der Median ist der aller Tasks, die in dem Bereich endeten.</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Messen beenden</translation>
    </message>
    <message>
        <source>Stop measuring (Esc in the timeline)</source>
        <translation>Messen beenden (Esc in der Zeitleiste)</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2: %3 busy, tasks begun %4, ended %5</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; %2: %3 ausgelastet, Tasks begonnen %4, beendet %5</translation>
    </message>
    <message>
        <source>, median task %1%2</source>
        <translation>, Task im Median %1%2</translation>
    </message>
    <message>
        <source>the prediction</source>
        <translation>der Vorhersage</translation>
    </message>
    <message>
        <source>the measurement</source>
        <translation>der Messung</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Noch keine Datei</translation>
    </message>
</context>
<context>
    <name>RecordingReader</name>
    <message>
        <source>%1 cannot be read: %2. Check that the file exists and that you may read it.</source>
        <translation>%1 kann nicht gelesen werden: %2. Gibt es die Datei, und darf sie gelesen werden?</translation>
    </message>
    <message>
        <source>Reading %1 was stopped.</source>
        <translation>Das Lesen von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 is no recorded run that can be shown: %2.</source>
        <translation>%1 ist kein aufgezeichneter Lauf, der gezeigt werden kann: %2.</translation>
    </message>
</context>
<context>
    <name>RenderText</name>
    <message>
        <source>speedup</source>
        <translation>Speedup</translation>
    </message>
    <message>
        <source>efficiency</source>
        <translation>Effizienz</translation>
    </message>
    <message>
        <source>makespan</source>
        <translation>Makespan</translation>
    </message>
    <message>
        <source>serial time</source>
        <translation>serielle Zeit</translation>
    </message>
    <message>
        <source>lost speedup</source>
        <translation>verlorener Speedup</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 Worker</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 Worker</translation>
    </message>
    <message>
        <source>serial time %1</source>
        <translation>serielle Zeit %1</translation>
    </message>
    <message>
        <source>serial time %1 … %2</source>
        <translation>serielle Zeit %1 … %2</translation>
    </message>
    <message>
        <source>measured on threads</source>
        <translation>mit Threads gemessen</translation>
    </message>
    <message>
        <source>virtual time</source>
        <translation>virtuelle Zeit</translation>
    </message>
    <message>
        <source>lines: prediction</source>
        <translation>Linien: Vorhersage</translation>
    </message>
    <message>
        <source>medians of n = %1 runs with 95 % intervals</source>
        <translation>Mediane aus n = %1 Läufen mit 95-%-Intervallen</translation>
    </message>
    <message>
        <source>medians of n = %1 runs with minimum and maximum</source>
        <translation>Mediane aus n = %1 Läufen mit Minimum und Maximum</translation>
    </message>
    <message>
        <source>one run a point</source>
        <translation>ein Lauf je Punkt</translation>
    </message>
    <message>
        <source>deterministic</source>
        <translation>deterministisch</translation>
    </message>
    <message>
        <source>1 run did not finish</source>
        <translation>1 Lauf wurde nicht fertig</translation>
    </message>
    <message>
        <source>%1 runs did not finish</source>
        <translation>%1 Läufe wurden nicht fertig</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>No run has finished yet</source>
        <translation>Noch ist kein Lauf fertig</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>ideal</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Amdahl, f = %1</source>
        <translation>Amdahl, f = %1</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>what computing tasks reach here</source>
        <translation>was rechnende Tasks hier erreichen</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <translation>%1 %2 bei %3</translation>
    </message>
    <message>
        <source>%1, predicted</source>
        <translation>%1, vorhergesagt</translation>
    </message>
    <message>
        <source>%1, median of %2 runs, %3 to %4</source>
        <translation>%1, Median aus %2 Läufen, %3 bis %4</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>the picture is empty</source>
        <translation>das Bild ist leer</translation>
    </message>
    <message>
        <source>the picture is too large for the memory</source>
        <translation>das Bild ist zu groß für den Speicher</translation>
    </message>
    <message>
        <source>the picture cannot be encoded as PNG</source>
        <translation>das Bild lässt sich nicht als PNG speichern</translation>
    </message>
    <message>
        <source>%1 cannot be written: give it a name that ends in .png, .svg or .pdf.</source>
        <translation>%1 kann nicht geschrieben werden: Der Name muss auf .png, .svg oder .pdf enden.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2): choose another folder or free some space.</source>
        <translation>%1 kann nicht geschrieben werden (%2): einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>computes</source>
        <translation>rechnet</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>schläft</translation>
    </message>
    <message>
        <source>blocked in get</source>
        <translation>blockiert in get</translation>
    </message>
    <message>
        <source>blocked in wait</source>
        <translation>blockiert in wait</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>Overhead</translation>
    </message>
    <message>
        <source>idle: task on its way</source>
        <translation>untätig: Task unterwegs</translation>
    </message>
    <message>
        <source>idle: driver works</source>
        <translation>untätig: Driver arbeitet</translation>
    </message>
    <message>
        <source>idle: waits for a result</source>
        <translation>untätig: Ergebnis fehlt noch</translation>
    </message>
    <message>
        <source>idle: held by a get</source>
        <translation>untätig: von get belegt</translation>
    </message>
    <message>
        <source>idle: no task left</source>
        <translation>untätig: kein Task mehr da</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nie gebraucht</translation>
    </message>
    <message>
        <source>Idle although a task was ready: handing it over takes time.</source>
        <translation>Untätig, obwohl ein Task bereit war: Die Übergabe kostet Zeit.</translation>
    </message>
    <message>
        <source>Idle while the driver works alone: this part is serial.</source>
        <translation>Untätig, während der Driver allein arbeitet: Dieser Teil ist seriell.</translation>
    </message>
    <message>
        <source>Idle because the next task needs a result that is not there yet.</source>
        <translation>Untätig, weil der nächste Task ein Ergebnis braucht, das noch nicht da ist.</translation>
    </message>
    <message>
        <source>Idle because a task holds this worker while it is blocked in get.</source>
        <translation>Untätig, weil ein Task diesen Worker belegt, während er in get blockiert ist.</translation>
    </message>
    <message>
        <source>Idle because no task is left, while others still work.</source>
        <translation>Untätig, weil kein Task mehr da ist, während andere noch arbeiten.</translation>
    </message>
    <message>
        <source>Never used: there were fewer tasks than places for them.</source>
        <translation>Nie gebraucht: Es gab weniger Tasks als Plätze für sie.</translation>
    </message>
    <message>
        <source>driver</source>
        <translation>Driver</translation>
    </message>
    <message>
        <source>get</source>
        <translation>get</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>wait</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>makespan %1</source>
        <translation>Makespan %1</translation>
    </message>
    <message>
        <source>speedup %1</source>
        <translation>Speedup %1</translation>
    </message>
    <message>
        <source>efficiency %1</source>
        <translation>Effizienz %1</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>on virtual time</source>
        <translation>in virtueller Zeit</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>deadlock</source>
        <translation>Deadlock</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 Kern</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kerne</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>repetition %1</source>
        <translation>Wiederholung %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>critical path</source>
        <translation>kritischer Pfad</translation>
    </message>
    <message>
        <source>task on its way</source>
        <translation>Task unterwegs</translation>
    </message>
    <message>
        <source>driver works</source>
        <translation>Driver arbeitet</translation>
    </message>
    <message>
        <source>waits for a result</source>
        <translation>Ergebnis fehlt noch</translation>
    </message>
    <message>
        <source>held by a get</source>
        <translation>von get belegt</translation>
    </message>
    <message>
        <source>no task left</source>
        <translation>kein Task mehr da</translation>
    </message>
    <message>
        <source>idle:</source>
        <translation>untätig:</translation>
    </message>
    <message>
        <source>greedy bounds</source>
        <translation>Greedy-Schranken</translation>
    </message>
    <message>
        <source>Gustafson, f = %1</source>
        <translation>Gustafson, f = %1</translation>
    </message>
    <message>
        <source>USL, a = %1, b = %2</source>
        <translation>USL, a = %1, b = %2</translation>
    </message>
    <message>
        <source>means of n = %1 runs, which add up</source>
        <translation>Mittel aus n = %1 Läufen, die sich addieren</translation>
    </message>
    <message>
        <source>medians of n = %1 runs with quartiles</source>
        <translation>Mediane aus n = %1 Läufen mit Quartilen</translation>
    </message>
    <message>
        <source>throughput, tasks</source>
        <translation>Durchsatz, Tasks</translation>
    </message>
    <message>
        <source>places: speedup and what is lost</source>
        <translation>Plätze: Speedup und was verloren geht</translation>
    </message>
    <message>
        <source>knob</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>span</source>
        <translation>Span</translation>
    </message>
    <message>
        <source>parallelism</source>
        <translation>Parallelität</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Timelines</source>
        <translation>Zeitleisten</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>Wo die Zeit blieb</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>Table of the sweep</source>
        <translation>Tabelle der Messreihe</translation>
    </message>
    <message>
        <source>Knobs</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>virtual</source>
        <translation>virtuell</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>from … to</source>
        <translation>von … bis</translation>
    </message>
    <message>
        <source>Medians; from … to: the 95 % interval of the median, or minimum and maximum with fewer than six runs.</source>
        <translation>Mediane; von … bis: das 95-%-Intervall des Medians, bei weniger als sechs Läufen Minimum und Maximum.</translation>
    </message>
    <message>
        <source>The first %1 of %2 points; the table (CSV) has all.</source>
        <translation>Die ersten %1 von %2 Punkten; die Tabelle (CSV) hat alle.</translation>
    </message>
    <message>
        <source>places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>From the places to the speedup</source>
        <translation>Von den Plätzen zum Speedup</translation>
    </message>
</context>
<context>
    <name>RunHeading</name>
    <message>
        <source>Measured on this computer</source>
        <translation>Auf diesem Rechner gemessen</translation>
    </message>
    <message>
        <source>%1, recorded on virtual time</source>
        <translation>%1, in virtueller Zeit aufgezeichnet</translation>
    </message>
    <message>
        <source>%1, a recorded run</source>
        <translation>%1, ein aufgezeichneter Lauf</translation>
    </message>
    <message>
        <source>%1, recorded on %2</source>
        <translation>%1, aufgezeichnet auf %2</translation>
    </message>
</context>
<context>
    <name>RunStage</name>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Measured before the last change</source>
        <translation>Vor der letzten Änderung gemessen</translation>
    </message>
    <message>
        <source>Running on this computer</source>
        <translation>Läuft auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1 of %2 tasks done</source>
        <translation>%1 von %2 Tasks fertig</translation>
    </message>
</context>
<context>
    <name>SweepComparison</name>
    <message>
        <source>sweep %1</source>
        <translation>Messreihe %1</translation>
    </message>
    <message>
        <source>present</source>
        <translation>jetzige</translation>
    </message>
</context>
<context>
    <name>SweepDialog</name>
    <message>
        <source>Sweep</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Was verändert wird</translation>
    </message>
    <message>
        <source>Its values, such as 1..8, 0.1..2 step 0.1, 1..64 log or 1, 2, 4</source>
        <translation>Seine Werte, etwa 1..8, 0.1..2 step 0.1, 1..64 log oder 1, 2, 4</translation>
    </message>
    <message>
        <source>For real, on this computer&apos;s threads</source>
        <translation>Wirklich, mit Threads dieses Rechners</translation>
    </message>
    <message>
        <source>On virtual time</source>
        <translation>In virtueller Zeit</translation>
    </message>
    <message>
        <source>Both: points over the prediction</source>
        <translation>Beides: Punkte über der Vorhersage</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>R&amp;epetitions of each point</source>
        <translation>&amp;Wiederholungen je Punkt</translation>
    </message>
    <message>
        <source>&amp;Warm-up runs before, not counted</source>
        <translation>&amp;Aufwärmläufe davor, nicht gezählt</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>nichts weiter</translation>
    </message>
    <message>
        <source>Along the x axis</source>
        <translation>Entlang der x-Achse</translation>
    </message>
    <message>
        <source>A line of the chart for each</source>
        <translation>Je eine Linie des Diagramms</translation>
    </message>
    <message>
        <source>The third</source>
        <translation>Die dritte Größe</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
</context>
<context>
    <name>TaskPanel</name>
    <message>
        <source>Find: name, worker, state, #number or line</source>
        <translation>Suche: Name, Worker, Zustand, #Nummer, Zeile</translation>
    </message>
    <message>
        <source>Find tasks</source>
        <translation>Tasks suchen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy these rows as CSV, for a spreadsheet</source>
        <translation>Diese Zeilen als CSV kopieren, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>tasks: %1</source>
        <translation>Tasks: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The tasks found stay lit in the timeline and the graph, the others step back</source>
        <translation>Die gefundenen Tasks bleiben in Zeitleiste und Graph hervorgehoben, die anderen treten zurück</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht fertig</translation>
    </message>
</context>
<context>
    <name>TaskTableModel</name>
    <message>
        <source>The function and the number of the task, counted from 0</source>
        <translation>Die Funktion und die Nummer des Tasks, von 0 an gezählt</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>The worker or actor that ran it</source>
        <translation>Der Worker oder Actor, der ihn ausgeführt hat</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>The line of the program that submitted it</source>
        <translation>Die Zeile des Programms, die ihn abgeschickt hat</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>When .remote was called</source>
        <translation>Wann .remote aufgerufen wurde</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Abgeschickt</translation>
    </message>
    <message>
        <source>How long it waited for its inputs</source>
        <translation>Wie lange er auf seine Eingaben gewartet hat</translation>
    </message>
    <message>
        <source>For inputs</source>
        <translation>Auf Eingaben</translation>
    </message>
    <message>
        <source>How long it waited for a free worker</source>
        <translation>Wie lange er auf einen freien Worker gewartet hat</translation>
    </message>
    <message>
        <source>For a worker</source>
        <translation>Auf Worker</translation>
    </message>
    <message>
        <source>When a worker took it</source>
        <translation>Wann ein Worker ihn genommen hat</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>From its start to its end</source>
        <translation>Von seinem Anfang bis zu seinem Ende</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>When its result was there</source>
        <translation>Wann sein Ergebnis da war</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was aus ihm wurde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>ThemeSwitch</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation>&amp;Beamer</translation>
    </message>
</context>
<context>
    <name>ThirdValueChooser</name>
    <message>
        <source>The value of the third quantity</source>
        <translation>Der Wert der dritten Größe</translation>
    </message>
    <message>
        <source>Two swept quantities are in the chart; of the third it shows this value</source>
        <translation>Zwei veränderte Größen stehen im Diagramm; von der dritten zeigt es diesen Wert</translation>
    </message>
</context>
<context>
    <name>TimelineTip</name>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>not finished when the driver ended</source>
        <translation>nicht fertig, als der Driver endete</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>from %1 to %2: %3</source>
        <translation>von %1 bis %2: %3</translation>
    </message>
    <message>
        <source>%1 on %2, from %3 to %4: %5</source>
        <translation>%1 auf %2, von %3 bis %4: %5</translation>
    </message>
    <message>
        <source>submitted at %1 in line %2</source>
        <translation>abgeschickt bei %1 in Zeile %2</translation>
    </message>
    <message>
        <source>waited %1 for its inputs</source>
        <translation>wartete %1 auf seine Eingaben</translation>
    </message>
    <message>
        <source>waited %1 for a free worker</source>
        <translation>wartete %1 auf einen freien Worker</translation>
    </message>
    <message>
        <source>driver</source>
        <translation>Driver</translation>
    </message>
    <message>
        <source>in line %1</source>
        <translation>in Zeile %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>futures that it needs: %1</source>
        <translation>Futures, die es braucht: %1</translation>
    </message>
    <message>
        <source>until %1 of %2 are ready</source>
        <translation>bis %1 von %2 fertig sind</translation>
    </message>
    <message>
        <source>the time ran out with %1 ready</source>
        <translation>die Zeit lief ab, %1 waren fertig</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>waited for %1</source>
        <translation>wartete auf %1</translation>
    </message>
    <message>
        <source>%1: busy %2, overhead %3, blocked %4, idle %5</source>
        <translation>%1: beschäftigt %2, Overhead %3, blockiert %4, untätig %5</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>One lane for the driver and each worker over time. Left and Right go along a lane, from bar to bar and over what is idle between them, Up and Down to the lane above or below, Home and End to its ends, plus and minus zoom, F shows everything, M measures.</source>
        <translation>Eine Spur für den Driver und jeden Worker über der Zeit. Links und Rechts gehen auf der Spur von Balken zu Balken und über die Lücken dazwischen, Auf und Ab zur Spur darüber oder darunter, Pos1 und Ende an ihre Enden, Plus und Minus zoomen, F zeigt alles, M misst.</translation>
    </message>
    <message>
        <source>No run to show yet: the program on the left has errors.</source>
        <translation>Noch kein Lauf zu sehen: Das Programm hat Fehler.</translation>
    </message>
</context>
<context>
    <name>VerdictStrip</name>
    <message>
        <source>The real run did not finish: it ended after &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>Der wirkliche Lauf wurde nicht fertig: Er endete nach &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>The real run took &lt;b&gt;%1&lt;/b&gt;, as predicted.</source>
        <translation>Der wirkliche Lauf dauerte &lt;b&gt;%1&lt;/b&gt;, wie vorhergesagt.</translation>
    </message>
    <message>
        <source>The real run took &lt;b&gt;%1&lt;/b&gt; instead of %2: %3 longer.</source>
        <translation>Der wirkliche Lauf dauerte &lt;b&gt;%1&lt;/b&gt; statt %2: %3 länger.</translation>
    </message>
    <message>
        <source>The real run took &lt;b&gt;%1&lt;/b&gt; instead of %2: %3 shorter.</source>
        <translation>Der wirkliche Lauf dauerte &lt;b&gt;%1&lt;/b&gt; statt %2: %3 kürzer.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>driver&apos;s own work</source>
        <translation>eigene Arbeit des Drivers</translation>
    </message>
    <message>
        <source>faster or unfinished tasks</source>
        <translation>schnellere oder unfertige Tasks</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 Worker</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 Worker</translation>
    </message>
    <message>
        <source>%1 and 1 actor</source>
        <translation>%1 und 1 Actor</translation>
    </message>
    <message>
        <source>%1 and %2 actors</source>
        <translation>%1 und %2 Actors</translation>
    </message>
    <message>
        <source>With %1 the program takes %2. One task after the other it takes %3%4. So the speedup is %5 and the efficiency %6.</source>
        <translation>Mit %1 dauert das Programm %2. Ein Task nach dem anderen dauert %3%4. Also ist der Speedup %5 und die Effizienz %6.</translation>
    </message>
    <message>
        <source> (estimated from the tasks)</source>
        <translation> (aus den Tasks geschätzt)</translation>
    </message>
    <message>
        <source>%1 for the serial part: %2 of the workers&apos; time was lost while only the driver worked.</source>
        <translation>%1 durch den seriellen Teil: %2 Zeit der Worker gingen verloren, während nur der Driver arbeitete.</translation>
    </message>
    <message>
        <source>%1 for overhead: submitting, starting and handing over %3 tasks took %2 of the workers&apos; time.</source>
        <translation>%1 durch Overhead: %3 Tasks abzuschicken, zu starten und zu übergeben kostete %2 Zeit der Worker.</translation>
    </message>
    <message>
        <source>%1 for dependencies: workers were idle for %2 in all because what came next waited for a result.</source>
        <translation>%1 durch Abhängigkeiten: Worker waren zusammen %2 untätig, weil das Nächste auf ein Ergebnis wartete.</translation>
    </message>
    <message>
        <source>%1 for imbalance: workers were idle for %2 in all. Why is not in the recording: it tells nothing of the driver, of submissions and of dependencies.</source>
        <translation>%1 durch Ungleichgewicht: Worker waren zusammen %2 untätig. Warum, steht nicht in der Aufzeichnung: sie sagt nichts vom Driver, vom Abschicken und von Abhängigkeiten.</translation>
    </message>
    <message>
        <source>%1 for imbalance: workers were idle for %2 in all while the last tasks ran on others.</source>
        <translation>%1 durch Ungleichgewicht: Worker waren zusammen %2 untätig, während die letzten Tasks auf anderen liefen.</translation>
    </message>
    <message>
        <source>%1 because 1 place never got anything to do.</source>
        <translation>%1, weil 1 Platz nie etwas zu tun bekam.</translation>
    </message>
    <message>
        <source>%1 because %2 places never got anything to do.</source>
        <translation>%1, weil %2 Plätze nie etwas zu tun bekamen.</translation>
    </message>
    <message>
        <source>%1 for blocking: tasks held their workers for %2 while they waited in get.</source>
        <translation>%1 durch Blockieren: Tasks belegten ihre Worker %2 lang, während sie in get warteten.</translation>
    </message>
    <message>
        <source>%1 for slower tasks: together they took %2 longer than in the serial run.</source>
        <translation>%1 durch langsamere Tasks: Zusammen dauerten sie %2 länger als im seriellen Lauf.</translation>
    </message>
    <message>
        <source>Make the driver&apos;s own part shorter, do it in tasks, or submit the tasks before it.</source>
        <translation>Den eigenen Teil des Drivers kürzen, in Tasks erledigen, oder die Tasks vorher abschicken.</translation>
    </message>
    <message>
        <source>Fewer and longer tasks would help.</source>
        <translation>Weniger und längere Tasks würden helfen.</translation>
    </message>
    <message>
        <source>Submit what is independent before calling get, and pass futures on instead of values.</source>
        <translation>Unabhängiges vor dem get abschicken und Futures statt Werten weitergeben.</translation>
    </message>
    <message>
        <source>More and smaller tasks, or the longest ones first, would fill the last round.</source>
        <translation>Mehr und kleinere Tasks, oder die längsten zuerst, würden die letzte Runde füllen.</translation>
    </message>
    <message>
        <source>There are fewer tasks at a time than places for them.</source>
        <translation>Es gibt weniger Tasks zugleich als Plätze für sie.</translation>
    </message>
    <message>
        <source>Let tasks take the futures as arguments instead of calling get inside.</source>
        <translation>Tasks sollten die Futures als Argumente nehmen, statt innen get aufzurufen.</translation>
    </message>
    <message>
        <source>Computing tasks share the cores: take no more workers than cores.</source>
        <translation>Rechnende Tasks teilen sich die Kerne: nicht mehr Worker als Kerne nehmen.</translation>
    </message>
    <message>
        <source>%1 gained: the driver did a part of the work itself, for %2, while tasks ran on the workers.</source>
        <translation>%1 gewonnen: Der Driver erledigte einen Teil der Arbeit selbst, %2 lang, während Tasks auf den Workern liefen.</translation>
    </message>
    <message>
        <source>%1 gained: tasks that came back from their get went on at once, so for %2 more of them ran than there are workers.</source>
        <translation>%1 gewonnen: Tasks, die aus ihrem get zurückkamen, liefen sofort weiter; so liefen %2 lang mehr von ihnen, als es Worker gibt.</translation>
    </message>
    <message>
        <source>%1 gained: the program ended before %2 of its tasks had; one after the other, every task is done to its end, which takes %3 longer.</source>
        <translation>%1 gewonnen: Das Programm endete vor %2 seiner Tasks; nacheinander wird jeder Task zu Ende geführt, das dauert %3 länger.</translation>
    </message>
    <message>
        <source>%1 gained: the tasks were faster than in the serial run, by %2 in all.</source>
        <translation>%1 gewonnen: Die Tasks waren schneller als im seriellen Lauf, zusammen um %2.</translation>
    </message>
    <message>
        <source>%1 could work at the same time; yet the speedup is %2 more than %3. That is made up of:</source>
        <translation>%1 könnten zugleich arbeiten; doch der Speedup ist um %2 größer als %3. Das setzt sich zusammen aus:</translation>
    </message>
    <message>
        <source>%1 could work at the same time, so the speedup could be %2. What is missing, %3, is made up of:</source>
        <translation>%1 könnten zugleich arbeiten, also könnte der Speedup %2 sein. Was fehlt, %3, setzt sich zusammen aus:</translation>
    </message>
    <message>
        <source>On average %1 tasks ran at the same time, at most %2</source>
        <translation>Im Mittel liefen %1 Tasks zugleich, höchstens %2</translation>
    </message>
    <message>
        <source>On average %1 task ran at the same time, at most %2</source>
        <translation>Im Mittel lief %1 Task gleichzeitig, höchstens %2</translation>
    </message>
    <message>
        <source>%1: every place had one for %2 of the time.</source>
        <translation>%1: Jeder Platz hatte während %2 der Zeit einen.</translation>
    </message>
    <message>
        <source>%1: fewer than there were places for.</source>
        <translation>%1: weniger, als es Plätze gab.</translation>
    </message>
    <message>
        <source>The longest chain of work that depends on each other, the span, takes %1: no number of workers makes the program faster than that.</source>
        <translation>Die längste Kette voneinander abhängiger Arbeit, der Span, dauert %1: Keine Zahl von Workern macht das Programm schneller.</translation>
    </message>
    <message>
        <source>The longest chain of work that depends on each other, the span, takes %1: no number of workers makes the program faster than that, so its speedup cannot exceed %2.</source>
        <translation>Die längste Kette voneinander abhängiger Arbeit, der Span, dauert %1: Keine Zahl von Workern macht das Programm schneller, sein Speedup kann also %2 nicht übersteigen.</translation>
    </message>
    <message>
        <source>%1  the driver</source>
        <translation>%1  der Driver</translation>
    </message>
    <message>
        <source>%1  %2, task %3</source>
        <translation>%1  %2, Task %3</translation>
    </message>
    <message>
        <source>: %1 (%2)</source>
        <translation>: %1 (%2)</translation>
    </message>
    <message>
        <source>… %1 more steps …</source>
        <translation>… %1 weitere Schritte …</translation>
    </message>
    <message>
        <source>What determined the time, step by step (the critical path):</source>
        <translation>Was die Zeit bestimmt hat, Schritt für Schritt (der kritische Pfad):</translation>
    </message>
    <message>
        <source>serial part</source>
        <translation>serieller Teil</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>Overhead</translation>
    </message>
    <message>
        <source>dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>imbalance</source>
        <translation>Ungleichgewicht</translation>
    </message>
    <message>
        <source>unused workers</source>
        <translation>ungenutzte Worker</translation>
    </message>
    <message>
        <source>blocked in get</source>
        <translation>blockiert in get</translation>
    </message>
    <message>
        <source>slower tasks</source>
        <translation>langsamere Tasks</translation>
    </message>
    <message>
        <source>Workers were idle while only the driver worked.</source>
        <translation>Worker waren untätig, während nur der Driver arbeitete.</translation>
    </message>
    <message>
        <source>The system was busy submitting, starting and handing over tasks.</source>
        <translation>Das System war damit beschäftigt, Tasks abzuschicken, zu starten und zu übergeben.</translation>
    </message>
    <message>
        <source>Workers were idle because the next tasks waited for a result.</source>
        <translation>Worker waren untätig, weil die nächsten Tasks auf ein Ergebnis warteten.</translation>
    </message>
    <message>
        <source>Workers were idle while the last tasks ran on others.</source>
        <translation>Worker waren untätig, während die letzten Tasks auf anderen liefen.</translation>
    </message>
    <message>
        <source>Workers never got anything to do.</source>
        <translation>Worker bekamen nie etwas zu tun.</translation>
    </message>
    <message>
        <source>Tasks held their worker while they waited in get.</source>
        <translation>Tasks belegten ihren Worker, während sie in get warteten.</translation>
    </message>
    <message>
        <source>Tasks took longer than in the serial run: they shared cores or memory.</source>
        <translation>Tasks dauerten länger als im seriellen Lauf: Sie teilten sich Kerne oder Speicher.</translation>
    </message>
    <message>
        <source>the driver had not submitted it earlier</source>
        <translation>der Driver hatte ihn nicht früher abgeschickt</translation>
    </message>
    <message>
        <source>it waited for its input</source>
        <translation>er wartete auf seine Eingabe</translation>
    </message>
    <message>
        <source>it waited for a free worker</source>
        <translation>er wartete auf einen freien Worker</translation>
    </message>
    <message>
        <source>it waited for an earlier call of its actor</source>
        <translation>er wartete auf einen früheren Aufruf seines Actors</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>on virtual time</source>
        <translation>in virtueller Zeit</translation>
    </message>
    <message>
        <source>estimated from the tasks</source>
        <translation>aus den Tasks geschätzt</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 Kern</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kerne</translation>
    </message>
    <message>
        <source>on virtual time, %1, %2</source>
        <translation>in virtueller Zeit, %1, %2</translation>
    </message>
    <message>
        <source>on this computer, %1, %2</source>
        <translation>auf diesem Rechner, %1, %2</translation>
    </message>
    <message>
        <source>makespan</source>
        <translation>Makespan</translation>
    </message>
    <message>
        <source>serial time</source>
        <translation>serielle Zeit</translation>
    </message>
    <message>
        <source>speedup</source>
        <translation>Speedup</translation>
    </message>
    <message>
        <source>serial time / makespan</source>
        <translation>serielle Zeit / Makespan</translation>
    </message>
    <message>
        <source>efficiency</source>
        <translation>Effizienz</translation>
    </message>
    <message>
        <source>speedup / workers</source>
        <translation>Speedup / Worker</translation>
    </message>
    <message>
        <source>The run was interrupted; what was measured until then is kept.</source>
        <translation>Der Lauf wurde unterbrochen; was bis dahin gemessen wurde, bleibt.</translation>
    </message>
    <message>
        <source>The run was ended by its time limit; a program that never ends, perhaps?</source>
        <translation>Die Zeitgrenze hat den Lauf beendet; vielleicht ein Programm, das nie endet?</translation>
    </message>
    <message>
        <source>The program failed.</source>
        <translation>Das Programm ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Deadlock: %1</source>
        <translation>Deadlock: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The program failed: %1</source>
        <translation>Das Programm ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The program failed in line %1: %2</source>
        <translation>Das Programm ist in Zeile %1 fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 for overhead: submitting, starting and handing over the one task took %2 of the workers&apos; time.</source>
        <translation>%1 durch Overhead: den einen Task abzuschicken, zu starten und zu übergeben kostete %2 Zeit der Worker.</translation>
    </message>
    <message>
        <source>%1 gained: the program ended before one of its tasks had; one after the other, every task is done to its end, which takes %2 longer.</source>
        <translation>%1 gewonnen: Das Programm endete vor einem seiner Tasks; nacheinander wird jeder Task zu Ende geführt, das dauert %2 länger.</translation>
    </message>
    <message>
        <source>With %1 the program takes 0 s: nothing in it took any time, so there is no speedup.</source>
        <translation>Mit %1 braucht das Programm 0 s: nichts darin hat Zeit gebraucht, also gibt es keine Beschleunigung.</translation>
    </message>
    <message>
        <source>With %1 the program came to a standstill after %2: a deadlock, so there is no speedup.</source>
        <translation>Mit %1 kam das Programm nach %2 zum Stillstand: ein Deadlock, also gibt es keine Beschleunigung.</translation>
    </message>
    <message>
        <source>With %1 the program failed after %2, so there is no speedup.</source>
        <translation>Mit %1 scheiterte das Programm nach %2, also gibt es keine Beschleunigung.</translation>
    </message>
    <message>
        <source>With %1 the program was ended after %2, so there is no speedup.</source>
        <translation>Mit %1 wurde das Programm nach %2 beendet, also gibt es keine Beschleunigung.</translation>
    </message>
    <message>
        <source>%1 for imbalance: workers were idle for %2 in all while tasks ran that take several workers each, or the last ones ran on others.</source>
        <translation>%1 durch Ungleichgewicht: Worker waren zusammen %2 untätig, während Tasks liefen, die jeweils mehrere Worker brauchen, oder die letzten auf anderen liefen.</translation>
    </message>
    <message>
        <source>%1 for blocking: for %2 of the workers&apos; time tasks waited in get, and no other task took their place.</source>
        <translation>%1 durch Blockieren: %2 der Zeit der Worker warteten Tasks in get, und kein anderer Task nahm ihren Platz ein.</translation>
    </message>
    <message>
        <source>%1 gained: tasks that take less than a worker ran beside others, so for %2 more of them ran than there are workers.</source>
        <translation>%1 gewonnen: Tasks, die weniger als einen Worker brauchen, liefen neben anderen, also liefen %2 lang mehr von ihnen, als es Worker gibt.</translation>
    </message>
    <message>
        <source>%1 gained: tasks were cancelled; one after the other, every task is done to its end, which takes %2 longer.</source>
        <translation>%1 gewonnen: Tasks wurden abgebrochen; nacheinander wird jeder Task bis zu seinem Ende ausgeführt, was %2 länger dauert.</translation>
    </message>
    <message>
        <source>nothing took any time, so there is none</source>
        <translation>nichts hat Zeit gebraucht, also gibt es keine</translation>
    </message>
</context>
</TS>

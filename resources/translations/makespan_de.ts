<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
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
        <source>Run every point for real, on this computer&apos;s threads</source>
        <translation>Jeden Punkt wirklich ausführen, mit Threads dieses Rechners</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>The prediction appears here.</source>
        <translation>Hier erscheint die Vorhersage.</translation>
    </message>
    <message>
        <source>%1 of %2 runs, about %3 left</source>
        <translation>%1 von %2 Läufen, noch etwa %3</translation>
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
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>After the run under way</source>
        <translation>Nach dem laufenden Lauf</translation>
    </message>
    <message>
        <source>S&amp;weep…</source>
        <translation>&amp;Messreihe…</translation>
    </message>
    <message>
        <source>Change up to three knobs, on threads or on virtual time</source>
        <translation>Bis zu drei Regler verändern, mit Threads oder in virtueller Zeit</translation>
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
        <source>Add a table</source>
        <translation>Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>Sweeps (*.csv *.json)</source>
        <translation>Messreihen (*.csv *.json)</translation>
    </message>
    <message>
        <source>&amp;Only the present one</source>
        <translation>&amp;Nur die jetzige</translation>
    </message>
    <message>
        <source>The chart against %1</source>
        <translation>Das Diagramm über %1</translation>
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
        <source>A large sweep</source>
        <translation>Eine große Messreihe</translation>
    </message>
    <message>
        <source>This sweep has %1 runs and takes about %2. Start it?</source>
        <translation>Diese Messreihe hat %1 Läufe und dauert etwa %2. Beginnen?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
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
        <source>%1 is larger than 1 MB: that is no scenario.</source>
        <translation>%1 ist größer als 1 MB: Das ist kein Szenario.</translation>
    </message>
    <message>
        <source>%1 is not a text in UTF-8. Save it as UTF-8 in your editor first.</source>
        <translation>%1 ist kein Text in UTF-8. Bitte zuerst in einem Editor als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Your text is still here: save it under another name.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Der Text ist noch da: unter einem anderen Namen speichern.</translation>
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
        <source>Open a program</source>
        <translation>Ein Programm öffnen</translation>
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
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>timeline: from task to task</source>
        <translation>Zeitleiste: von Task zu Task</translation>
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
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Measured on this computer</source>
        <translation>Auf diesem Rechner gemessen</translation>
    </message>
    <message>
        <source>Running on this computer</source>
        <translation>Läuft auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 tasks done</source>
        <translation>%1 · %2 von %3 Tasks fertig</translation>
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
        <source>Export the timeline</source>
        <translation>Die Zeitleiste exportieren</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Das Diagramm exportieren</translation>
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
        <source>There is no graph yet: wait a moment, or run a program.</source>
        <translation>Noch gibt es keinen Graphen: einen Moment warten oder ein Programm starten.</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>Den Graphen exportieren</translation>
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
        <source>Export a report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>Seite (*.html)</translation>
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
        <source>speedup lost to the serial part</source>
        <translation>durch den seriellen Teil verlorener Speedup</translation>
    </message>
    <message>
        <source>speedup lost to overhead</source>
        <translation>durch Overhead verlorener Speedup</translation>
    </message>
    <message>
        <source>speedup lost to dependencies</source>
        <translation>durch Abhängigkeiten verlorener Speedup</translation>
    </message>
    <message>
        <source>speedup lost to imbalance</source>
        <translation>durch Ungleichgewicht verlorener Speedup</translation>
    </message>
    <message>
        <source>speedup lost to unused workers</source>
        <translation>durch ungenutzte Worker verlorener Speedup</translation>
    </message>
    <message>
        <source>speedup lost to blocked tasks</source>
        <translation>durch blockierte Tasks verlorener Speedup</translation>
    </message>
    <message>
        <source>speedup lost to slower tasks</source>
        <translation>durch langsamere Tasks verlorener Speedup</translation>
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
        <translation>Auslastung</translation>
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
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>serial part</source>
        <translation>serieller Teil</translation>
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
        <source>slower tasks</source>
        <translation>langsamere Tasks</translation>
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
        <source>The tasks found stay lit in the timeline and the graph, the others step back</source>
        <translation>Die gefundenen Tasks bleiben in Zeitleiste und Graph hervorgehoben, die anderen treten zurück</translation>
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
        <source>from %1 to %2: %3</source>
        <translation>von %1 bis %2: %3</translation>
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
        <source>One lane for the driver and each worker over time. Left and Right go from task to task, plus and minus zoom, F shows everything, M measures.</source>
        <translation>Eine Spur für den Driver und jeden Worker über der Zeit. Links und Rechts gehen von Task zu Task, Plus und Minus vergrößern und verkleinern, F zeigt alles, M misst.</translation>
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
</context>
</TS>

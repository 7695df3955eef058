<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
 <context>
  <name>AccuracyPlot</name>
  <message>
   <source>Accuracy</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <source>Press Train to see the accuracy rise.</source>
   <translation>Auf „Trainieren“ drücken, um die Genauigkeit steigen zu sehen.</translation>
  </message>
 </context>
 <context>
  <name>Actions</name>
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
   <source>Cut</source>
   <translation>Ausschneiden</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Einfügen</translation>
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
   <source>Select all</source>
   <translation>Alles auswählen</translation>
  </message>
  <message>
   <source>Add a layer…</source>
   <translation>Schicht hinzufügen …</translation>
  </message>
  <message>
   <source>Search for a layer and add it; also Space or a double click on the canvas</source>
   <translation>Eine Schicht suchen und hinzufügen; auch Leertaste oder Doppelklick auf die Fläche</translation>
  </message>
  <message>
   <source>Search the palette</source>
   <translation>In der Palette suchen</translation>
  </message>
  <message>
   <source>Arrange</source>
   <translation>Anordnen</translation>
  </message>
  <message>
   <source>Lay the cards out from left to right</source>
   <translation>Die Karten von links nach rechts anordnen</translation>
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
   <source>Restart</source>
   <translation>Neu starten</translation>
  </message>
  <message>
   <source>Train again from the same initial weights</source>
   <translation>Noch einmal mit denselben Anfangsgewichten trainieren</translation>
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
 </context>
 <context>
  <name>Autosave</name>
  <message>
   <source>Unsaved work cannot be kept: {0}</source>
   <translation>Ungespeicherte Arbeit kann nicht aufbewahrt werden: {0}</translation>
  </message>
 </context>
 <context>
  <name>Canvas</name>
  <message>
   <source>{percent} % dead</source>
   <translation>{percent} % tot</translation>
  </message>
  <message>
   <source>There is no layer “{name}”.</source>
   <translation>Es gibt keine Schicht „{name}“.</translation>
  </message>
  <message>
   <source>Add {layer}</source>
   <translation>{layer} hinzufügen</translation>
  </message>
  <message>
   <source>Select the cards to copy first.</source>
   <translation>Zuerst die Karten auswählen, die kopiert werden sollen.</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>Ausschneiden</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Einfügen</translation>
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
   <source>Disconnect</source>
   <translation>Trennen</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Connect</source>
   <translation>Verbinden</translation>
  </message>
  <message>
   <source>Arrange</source>
   <translation>Anordnen</translation>
  </message>
  <message>
   <source>Let go to add a layer here</source>
   <translation>Loslassen, um hier eine Schicht hinzuzufügen</translation>
  </message>
  <message>
   <source>Insert into wire</source>
   <translation>In die Leitung einfügen</translation>
  </message>
  <message>
   <source>Fix: {what}</source>
   <translation>Beheben: {what}</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Umbenennen …</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Add a layer after it…</source>
   <translation>Schicht dahinter hinzufügen …</translation>
  </message>
  <message>
   <source>Delete and join the wires</source>
   <translation>Löschen und die Leitungen verbinden</translation>
  </message>
  <message>
   <source>What is {layer}?</source>
   <translation>Was ist {layer}?</translation>
  </message>
  <message>
   <source>Connect to</source>
   <translation>Verbinden mit</translation>
  </message>
  <message>
   <source>Insert a layer…</source>
   <translation>Schicht einfügen …</translation>
  </message>
  <message>
   <source>Add a layer…</source>
   <translation>Schicht hinzufügen …</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Alles auswählen</translation>
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
   <source>Map of the network</source>
   <translation>Übersicht des Netzes</translation>
  </message>
  <message>
   <source>Click or drag to move the view</source>
   <translation>Klicken oder ziehen, um den Ausschnitt zu verschieben</translation>
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
   <source>{n} warnings</source>
   <translation>{n} Warnungen</translation>
  </message>
  <message>
   <source>1 problem</source>
   <translation>1 Problem</translation>
  </message>
  <message>
   <source>{n} problems</source>
   <translation>{n} Probleme</translation>
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
   <source>Quick add</source>
   <translation>Schnell hinzufügen</translation>
  </message>
  <message>
   <source>Search for a layer</source>
   <translation>Eine Schicht suchen</translation>
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
   <source>unknown layer type</source>
   <translation>unbekannte Schicht</translation>
  </message>
  <message>
   <source>{count} samples</source>
   <translation>{count} Beispiele</translation>
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
   <source>output {shape}</source>
   <translation>Ausgabe {shape}</translation>
  </message>
  <message>
   <source>{count} parameters</source>
   <translation>{count} Parameter</translation>
  </message>
  <message>
   <source>{count} layers</source>
   <translation>{count} Schichten</translation>
  </message>
  <message>
   <source>1 layer</source>
   <translation>1 Schicht</translation>
  </message>
  <message>
   <source>Canvas</source>
   <translation>Fläche</translation>
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
  <name>ChoicePanel</name>
  <message>
   <source>choose {0}</source>
   <translation>{0} wählen</translation>
  </message>
  <message>
   <source>change {0}</source>
   <translation>{0} ändern</translation>
  </message>
  <message>
   <source>reset a setting</source>
   <translation>eine Einstellung zurücksetzen</translation>
  </message>
 </context>
 <context>
  <name>ConfusionView</name>
  <message>
   <source>Confusion</source>
   <translation>Verwechslungen</translation>
  </message>
  <message>
   <source>After the first epoch: which classes are taken for which.</source>
   <translation>Nach der ersten Epoche: welche Klassen wofür gehalten werden.</translation>
  </message>
  <message>
   <source>Confusion matrix</source>
   <translation>Verwechslungsmatrix</translation>
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
   <source>validation</source>
   <translation>Validierung</translation>
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
   <source>Data set</source>
   <translation>Datensatz</translation>
  </message>
  <message>
   <source>What the network learns from.</source>
   <translation>Woraus das Netz lernt.</translation>
  </message>
  <message>
   <source>Get the full set…</source>
   <translation>Vollen Datensatz holen …</translation>
  </message>
  <message>
   <source>Get the full data set</source>
   <translation>Den vollen Datensatz holen</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>Herunterladen</translation>
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
   <source>choose {0}</source>
   <translation>{0} wählen</translation>
  </message>
  <message>
   <source>change {0}</source>
   <translation>{0} ändern</translation>
  </message>
  <message>
   <source>reset an option</source>
   <translation>eine Option zurücksetzen</translation>
  </message>
  <message>
   <source>Stop the download</source>
   <translation>Herunterladen abbrechen</translation>
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
   <source>Point at the decision surface</source>
   <translation>Zeig auf die Entscheidungsfläche</translation>
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
  <message>
   <source>Test image {0}: {1}</source>
   <translation>Testbild {0}: {1}</translation>
  </message>
 </context>
 <context>
  <name>Exporter</name>
  <message>
   <source>PyTorch script (.py)…</source>
   <translation>PyTorch-Programm (.py) …</translation>
  </message>
  <message>
   <source>Python (*.py)</source>
   <translation>Python (*.py)</translation>
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
   <source>{} attention heads, {} positions: who (row) looks at whom (column)</source>
   <translation>{} Aufmerksamkeitsköpfe, {} Stellen: wer (Zeile) auf wen (Spalte) achtet</translation>
  </message>
  <message>
   <source>{} maps of {}</source>
   <translation>{} Karten zu {}</translation>
  </message>
  <message>
   <source>{} steps down, {} features across</source>
   <translation>{} Schritte abwärts, {} Merkmale quer</translation>
  </message>
  <message>
   <source>unit {}</source>
   <translation>Einheit {}</translation>
  </message>
  <message>
   <source>{} numbers, row by row</source>
   <translation>{} Zahlen, Zeile für Zeile</translation>
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
  <name>Fetch</name>
  <message>
   <source>Stopped. What has come so far is kept.</source>
   <translation>Abgebrochen. Was bisher angekommen ist, bleibt.</translation>
  </message>
  <message>
   <source>The data set could not be written: {0}.</source>
   <translation>Der Datensatz konnte nicht geschrieben werden: {0}.</translation>
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
   <source>Projects (*.json);;All files (*)</source>
   <translation>Projekte (*.json);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Save the project</source>
   <translation>Das Projekt speichern</translation>
  </message>
  <message>
   <source>Projects (*.json)</source>
   <translation>Projekte (*.json)</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
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
   <source>You have unsaved changes.</source>
   <translation>Es gibt ungespeicherte Änderungen.</translation>
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
   <source>One colour scale for all</source>
   <translation>Eine Farbskala für alle</translation>
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
   <source>automatic</source>
   <translation>automatisch</translation>
  </message>
  <message>
   <source>{0}, slider</source>
   <translation>{0}, Schieber</translation>
  </message>
  <message>
   <source>Expected {0}.</source>
   <translation>Erwartet: {0}.</translation>
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
   <source>Gradients</source>
   <translation>Gradienten</translation>
  </message>
  <message>
   <source>Press Train to see how strongly each layer learns.</source>
   <translation>Auf „Trainieren“ drücken, um zu sehen, wie stark jede Schicht lernt.</translation>
  </message>
  <message>
   <source>Gradients by layer over time</source>
   <translation>Gradienten je Schicht über die Zeit</translation>
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
  <message>
   <source>change {0}</source>
   <translation>{0} ändern</translation>
  </message>
  <message>
   <source>reset {0}</source>
   <translation>{0} zurücksetzen</translation>
  </message>
  <message>
   <source>rename {0}</source>
   <translation>{0} umbenennen</translation>
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
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>The weights kept last are back.</source>
   <translation>Die zuletzt gesicherten Gewichte sind wieder da.</translation>
  </message>
  <message>
   <source>The model was written to {0}.</source>
   <translation>Das Modell wurde nach {0} geschrieben.</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>Ohne Titel</translation>
  </message>
 </context>
 <context>
  <name>Matrix</name>
  <message>
   <source>true {} → predicted {}: {} ({})</source>
   <translation>wahr {} → vorhergesagt {}: {} ({})</translation>
  </message>
  <message>
   <source>predicted →</source>
   <translation>vorhergesagt →</translation>
  </message>
 </context>
 <context>
  <name>Menus</name>
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
   <source>The language changes with the next start.</source>
   <translation>Die Sprache wechselt beim nächsten Start.</translation>
  </message>
  <message>
   <source>Add a layer at the cursor</source>
   <translation>Eine Schicht an der Maus hinzufügen</translation>
  </message>
  <message>
   <source>Space, or a double click on the canvas</source>
   <translation>Leertaste oder Doppelklick auf die Fläche</translation>
  </message>
  <message>
   <source>Count a number up or down</source>
   <translation>Eine Zahl herauf- oder herunterzählen</translation>
  </message>
  <message>
   <source>Arrow keys in its field</source>
   <translation>Pfeiltasten in ihrem Feld</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
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
  <name>Palette</name>
  <message>
   <source>Add a layer…</source>
   <translation>Schicht hinzufügen …</translation>
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
   <source>No layer of that name. Try “conv”, “pool”, “lstm”…</source>
   <translation>Keine Schicht dieses Namens. Versuche „conv“, „pool“, „lstm“ …</translation>
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
   <source>Draw, and see what the network takes it for.</source>
   <translation>Zeichnen und sehen, wofür das Netz es hält.</translation>
  </message>
  <message>
   <source>Likeliest first</source>
   <translation>Wahrscheinlichste zuerst</translation>
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
   <source>Problems · {0}</source>
   <translation>Probleme · {0}</translation>
  </message>
  <message>
   <source>No problems</source>
   <translation>Keine Probleme</translation>
  </message>
  <message>
   <source>The model is valid: every layer can take what reaches it.</source>
   <translation>Das Modell ist gültig: jede Schicht kann annehmen, was bei ihr ankommt.</translation>
  </message>
 </context>
 <context>
  <name>Recovery</name>
  <message>
   <source>Recovered work from {0}: {1}.</source>
   <translation>Wiedergefundene Arbeit vom {0}: {1}.</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>Ohne Titel</translation>
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
   <source>Discard</source>
   <translation>Verwerfen</translation>
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
  <name>Session</name>
  <message>
   <source> And {0} more.</source>
   <translation> Und {0} weitere.</translation>
  </message>
  <message>
   <source>The network cannot train yet: {0}{1}</source>
   <translation>Das Netz kann noch nicht trainieren: {0}{1}</translation>
  </message>
  <message>
   <source>The weights could not be taken back: {0}</source>
   <translation>Die Gewichte konnten nicht zurückgeholt werden: {0}</translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message>
   <source>Where the data come from</source>
   <translation>Woher die Daten kommen</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>Probleme</translation>
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
   <source>1 error</source>
   <translation>1 Fehler</translation>
  </message>
  <message>
   <source>{0} errors</source>
   <translation>{0} Fehler</translation>
  </message>
  <message>
   <source>1 warning</source>
   <translation>1 Warnung</translation>
  </message>
  <message>
   <source>{0} warnings</source>
   <translation>{0} Warnungen</translation>
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
   <source>Pause</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>Trainieren</translation>
  </message>
  <message>
   <source>preparing…</source>
   <translation>bereitet vor …</translation>
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
  <message>
   <source>choose a device</source>
   <translation>ein Gerät wählen</translation>
  </message>
 </context>
 <context>
  <name>TrainingPanel</name>
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
  <message>
   <source>automatic</source>
   <translation>automatisch</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>Learning rate schedule</source>
   <translation>Zeitplan der Lernrate</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>Lauf</translation>
  </message>
  <message>
   <source>change {0}</source>
   <translation>{0} ändern</translation>
  </message>
  <message>
   <source>reset {0}</source>
   <translation>{0} zurücksetzen</translation>
  </message>
 </context>
 <context>
  <name>Layers</name>
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
   <source>Every network starts here. The shape follows the chosen data set: a digit is 1×28×28 (channels, height, width), a point in the plane is 2. Set a shape of your own to read the same values in another arrangement, such as 28×28 to see a digit as 28 rows in time, or to build a network without a data set.</source>
   <translation>Jedes Netz beginnt hier. Die Form folgt dem gewählten Datensatz: eine Ziffer ist 1×28×28 (Kanäle, Höhe, Breite), ein Punkt der Ebene ist 2. Mit einer eigenen Form werden dieselben Werte anders gelesen, etwa 28×28, um eine Ziffer als 28 Zeilen in der Zeit zu sehen; oder ein Netz entsteht ohne Datensatz.</translation>
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
   <source>Output</source>
   <translation>Output</translation>
  </message>
  <message>
   <source>Where the network's answer is compared with the target by the loss.</source>
   <translation>Wo der Verlust die Antwort des Netzes mit dem Ziel vergleicht.</translation>
  </message>
  <message>
   <source>Every network ends here. For classification it expects one number per class, the higher the likelier (logits: no Softmax before it, cross-entropy applies its own); for regression one number per target. The loss chosen in the training settings is computed from what arrives here.</source>
   <translation>Jedes Netz endet hier. Zur Klassifikation wird eine Zahl je Klasse erwartet, je höher, desto wahrscheinlicher (Logits: kein Softmax davor, die Kreuzentropie bringt ihren eigenen mit); zur Regression eine Zahl je Ziel. Aus dem, was hier ankommt, wird der in den Einstellungen gewählte Verlust berechnet.</translation>
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
   <source>Padding</source>
   <translation>Auffüllung</translation>
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
   <source>Window</source>
   <translation>Fenster</translation>
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
   <translation>Mehrkopf-Aufmerksamkeit</translation>
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
   <source>Transformer block</source>
   <translation>Transformer-Block</translation>
  </message>
  <message>
   <source>Self-attention followed by a small network, each with a shortcut and a layer norm.</source>
   <translation>Aufmerksamkeit auf sich selbst, dann ein kleines Netz, jeweils mit Abkürzung und Layer-Norm.</translation>
  </message>
  <message>
   <source>The block that transformers are stacked from: first all steps exchange information, then each is processed by itself. Shortcuts around both halves let many blocks be stacked. Normalising first trains more steadily in deep stacks.</source>
   <translation>Der Block, aus dem Transformer gestapelt werden: zuerst tauschen alle Schritte aus, was sie wissen, dann wird jeder für sich verarbeitet. Abkürzungen um beide Hälften erlauben viele Blöcke übereinander. Zuerst zu normieren trainiert in tiefen Stapeln ruhiger.</translation>
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
   <source>Mode</source>
   <translation>Verfahren</translation>
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
 </context>
 <context>
  <name>Training</name>
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
   <source>Multiplies the learning rate by a factor when the validation loss stops falling.</source>
   <translation>Multipliziert die Lernrate mit einem Faktor, wenn der Verlust der Validierung nicht mehr fällt.</translation>
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
   <source>Loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <source>What training makes small; automatic takes the one that suits the data set.</source>
   <translation>Was das Training klein macht; automatisch nimmt, was zum Datensatz passt.</translation>
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
   <source>Ends the run after this many epochs without a better validation loss and takes the best weights back.</source>
   <translation>Beendet den Lauf nach so vielen Epochen ohne besseren Verlust der Validierung und nimmt die besten Gewichte zurück.</translation>
  </message>
  <message>
   <source>Label smoothing</source>
   <translation>Ziele glätten</translation>
  </message>
  <message>
   <source>Spreads this share of each target over all classes, so that the network is less sure of itself.</source>
   <translation>Verteilt diesen Anteil jedes Ziels auf alle Klassen, so dass sich das Netz seiner Sache weniger sicher ist.</translation>
  </message>
 </context>
 <context>
  <name>Data</name>
  <message>
   <source>MNIST digits</source>
   <translation>MNIST-Ziffern</translation>
  </message>
  <message>
   <source>Handwritten digits 0 to 9, grey, 28×28.</source>
   <translation>Handgeschriebene Ziffern 0 bis 9, grau, 28×28.</translation>
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
   <source>Fashion-MNIST</source>
   <translation>Fashion-MNIST</translation>
  </message>
  <message>
   <source>Ten kinds of clothes, grey, 28×28; harder than digits.</source>
   <translation>Zehn Arten von Kleidung, grau, 28×28; schwerer als Ziffern.</translation>
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
   <source>Circle</source>
   <translation>Kreis</translation>
  </message>
  <message>
   <source>A disc of points inside a ring.</source>
   <translation>Eine Scheibe von Punkten in einem Ring.</translation>
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
   <source>Seed</source>
   <translation>Startzahl</translation>
  </message>
  <message>
   <source>The same seed draws the same points.</source>
   <translation>Dieselbe Startzahl zieht dieselben Punkte.</translation>
  </message>
  <message>
   <source>Test share</source>
   <translation>Anteil des Tests</translation>
  </message>
  <message>
   <source>The share of all points that is kept for the final test.</source>
   <translation>Der Anteil aller Punkte, der für den letzten Test bleibt.</translation>
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
   <source>Two Gaussians</source>
   <translation>Zwei Gauß-Wolken</translation>
  </message>
  <message>
   <source>Two clouds that a straight line can part.</source>
   <translation>Zwei Wolken, die eine Gerade trennen kann.</translation>
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
   <source>Plane</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <source>A number that rises along the diagonal: regression.</source>
   <translation>Eine Zahl, die entlang der Diagonale steigt: Regression.</translation>
  </message>
 </context>
</TS>

package org.designcontrol.benchmarks;

import java.util.Set;

/** Prints the table. Arguments: the parts wanted, of complete, inbox, import, judge, append, launch, export; none: all. */
final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Set<String> wanted = arguments.length == 0
                ? Set.of("complete", "inbox", "import", "judge", "append", "launch", "export")
                : Set.of(arguments);
        Table table = new Table();
        try (Database database = Database.start()) {
            if (wanted.contains("complete") || wanted.contains("inbox") || wanted.contains("append")) {
                try (App app = App.start(database.create("record"))) {
                    if (wanted.contains("complete")) Completing.measure(app, database, table);
                    if (wanted.contains("inbox")) Inbox.measure(app, table);
                    if (wanted.contains("append")) Appending.measure(app, table);
                }
            }
            if (wanted.contains("import")) Importing.measure(database, table);
            if (wanted.contains("judge")) Judging.measure(database, table);
            if (wanted.contains("launch")) {
                try (App app = App.start(database.create("launching"))) {
                    Launching.measure(app, table);
                }
            }
            if (wanted.contains("export")) Exporting.measure(database, table);
        }
        System.out.println(table);
        System.exit(0);
    }
}

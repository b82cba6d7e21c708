package dev.people.csv;

import dev.people.importing.RecordReader;
import dev.people.importing.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program: reads files and writes into the first one, for each of the others, its number of records or its refusal. */
final class ReadFiles {
    private ReadFiles() {}

    public static void main(String[] args) throws IOException {
        List<String> answers = new ArrayList<>();
        for (String file : List.of(args).subList(1, args.length)) {
            answers.add(answer(Path.of(file)));
        }
        Files.write(Path.of(args[0]), answers);
    }

    private static String answer(Path file) {
        try (CsvRecords source = CsvRecords.of(file);
                RecordReader reader = source.open()) {
            long records = 0;
            while (reader.next() != null) {
                records++;
            }
            return String.valueOf(records);
        } catch (UnreadableSourceException e) {
            return e.finding().code().name();
        }
    }
}

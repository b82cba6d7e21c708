package dev.people.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** CSV files with as many people as a test needs. */
final class PeopleFile {
    private PeopleFile() {}

    /** People whose names begin with a prefix, numbered from 1. */
    static Path of(Path folder, String prefix, int rows) throws IOException {
        Path file = folder.resolve(prefix + ".csv");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.println("username,first_name,last_name,email,department");
            for (int i = 1; i <= rows; i++) {
                String name = prefix + i;
                out.printf("%s,Łucja,Number %d,%s@example.org,Sales %d%n", name, i, name, i % 20);
            }
            if (out.checkError()) {
                throw new IOException("The disk is full");
            }
        }
        return file;
    }
}

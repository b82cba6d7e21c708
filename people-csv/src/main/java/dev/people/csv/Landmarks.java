package dev.people.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/**
 * What a reading that came to the end has seen, so that later ones can begin anywhere: a place about every 128 KiB.
 *
 * @param places in the order of the file
 * @param guard how the file's first record says that cells are guarded
 * @param version what the file was like
 */
record Landmarks(List<Landmark> places, GuardMark guard, Version version) {
    /** By what a file that is written anew meanwhile is told apart. */
    record Version(long size, FileTime modified) {
        static Version of(Path file) throws IOException {
            return new Version(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    /** Whether the bytes of a character mean the same whatever stands before them. */
    static boolean arePossibleIn(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8)
                || charset.equals(StandardCharsets.UTF_16LE)
                || charset.equals(StandardCharsets.UTF_16BE)
                || (charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1);
    }

    /** The last place at or before this record, if there is one in the file as it is now. */
    Optional<Landmark> before(long row, Path file) {
        int last = places.size() - 1;
        while (last >= 0 && places.get(last).rows() >= row) {
            last--;
        }
        return last >= 0 && isUnchanged(file) ? Optional.of(places.get(last)) : Optional.empty();
    }

    private boolean isUnchanged(Path file) {
        try {
            return Version.of(file).equals(version);
        } catch (IOException e) {
            return false; // whoever reads the file next says what is wrong with it
        }
    }
}

package dev.people.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file that is small where it is what it should be; of any other, endless ones included, only so much is read. */
final class SmallFile {
    private SmallFile() {}

    /**
     * Its text.
     *
     * @throws IOException when it cannot be read, is larger than that many bytes, or is no text in UTF-8
     */
    static String text(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return text(in, most);
        }
    }

    static String text(InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new IOException(String.format(Locale.ROOT, "it is larger than %,d bytes", most));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("it is no text in UTF-8", e);
        }
    }
}

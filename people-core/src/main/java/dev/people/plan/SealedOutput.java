package dev.people.plan;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Feeds all bytes into the seal's checksum. For one thread. */
final class SealedOutput extends FilterOutputStream {
    private final PlanSeal.Press press;

    SealedOutput(OutputStream out, PlanSeal.Press press) {
        super(out);
        this.press = press;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        press.take(bytes, from, count);
        out.write(bytes, from, count);
    }

    /** Puts the seal below, where the press does not see it. */
    void finish() throws IOException {
        out.write(press.seal());
        out.flush();
    }
}

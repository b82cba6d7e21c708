package dev.people.jpa;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and PostgreSQL, and passes everything on but one message: the server's word that the n-th chunk
 * is committed. Instead of that the connection breaks: the chunk is written, and the client does not know.
 */
final class ReplyDropper implements AutoCloseable {
    private static final int PARSE = 'P';
    private static final int COMMAND_COMPLETE = 'C';

    private final ServerSocket door;
    private final int serverPort;
    private final int chunk;
    private final Runnable instead;
    private final AtomicInteger committed = new AtomicInteger();
    private final CountDownLatch dropped = new CountDownLatch(1);

    private ReplyDropper(ServerSocket door, int serverPort, int chunk, Runnable instead) {
        this.door = door;
        this.serverPort = serverPort;
        this.chunk = chunk;
        this.instead = instead;
    }

    /** Drops the reply to the commit of this chunk, counted from 0, and does this instead before the line breaks. */
    static ReplyDropper before(int serverPort, int chunk, Runnable instead) throws IOException {
        ReplyDropper dropper =
                new ReplyDropper(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort, chunk, instead);
        background(dropper::accept);
        return dropper;
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "reply dropper");
        thread.setDaemon(true);
        thread.start();
    }

    /** The URL through it, with each statement's text sent along each time, by which chunks are recognized. */
    String url(String database) {
        return "jdbc:postgresql://localhost:" + door.getLocalPort() + "/" + database
                + "?user=postgres&sslmode=disable&gssEncMode=disable&prepareThreshold=0";
    }

    void awaitDropped() throws InterruptedException {
        dropped.await();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                AtomicBoolean outcome = new AtomicBoolean();
                background(() -> pass(client, server, () -> requests(client, server, outcome)));
                background(() -> pass(client, server, () -> replies(client, server, outcome)));
            }
        } catch (IOException e) {
            // closed: nobody comes any more
        }
    }

    private interface Passing {
        void on() throws IOException;
    }

    /** Both ends break together. */
    private static void pass(Socket client, Socket server, Passing passing) {
        try (client;
                server) {
            passing.on();
        } catch (IOException e) {
            // one end is gone, and now the other is
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // read, written and forgotten
    private record Message(int type, byte[] body) {
        static Message read(DataInputStream in) throws IOException {
            return new Message(in.readUnsignedByte(), body(in));
        }

        /** The first message of a client has no type. */
        static byte[] body(DataInputStream in) throws IOException {
            byte[] body = new byte[in.readInt() - Integer.BYTES];
            in.readFully(body);
            return body;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        void write(DataOutputStream out) throws IOException {
            out.writeByte(type);
            write(body, out);
        }

        static void write(byte[] body, DataOutputStream out) throws IOException {
            out.writeInt(body.length + Integer.BYTES);
            out.write(body);
        }
    }

    private static DataInputStream in(Socket socket) throws IOException {
        return new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
    }

    private static DataOutputStream out(Socket socket) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
    }

    private void requests(Socket client, Socket server, AtomicBoolean outcome) throws IOException {
        DataInputStream in = in(client);
        DataOutputStream out = out(server);
        Message.write(Message.body(in), out);
        out.flush();
        while (true) {
            Message message = Message.read(in);
            if (message.type() == PARSE && message.text().contains("insert into people_run_chunk")) {
                outcome.set(true);
            }
            message.write(out);
            flushAtRest(in, out);
        }
    }

    private void replies(Socket client, Socket server, AtomicBoolean outcome) throws IOException {
        DataInputStream in = in(server);
        DataOutputStream out = out(client);
        while (true) {
            Message message = Message.read(in);
            if (message.type() == COMMAND_COMPLETE && isOfChunk(message.text(), outcome)) {
                instead.run();
                dropped.countDown();
                return;
            }
            message.write(out);
            flushAtRest(in, out);
        }
    }

    private boolean isOfChunk(String command, AtomicBoolean outcome) {
        boolean over = command.startsWith("COMMIT") || command.startsWith("ROLLBACK");
        boolean written = over && outcome.getAndSet(false) && command.startsWith("COMMIT");
        return written && committed.getAndIncrement() == chunk;
    }

    private static void flushAtRest(DataInputStream in, DataOutputStream out) throws IOException {
        if (in.available() == 0) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

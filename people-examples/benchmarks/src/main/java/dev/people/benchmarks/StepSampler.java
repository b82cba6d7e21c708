package dev.people.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks every few milliseconds at what the threads of an import are doing. */
final class StepSampler {
    private static final long EVERY_MILLIS = 4;

    private StepSampler() {}

    /** Runs the work on the calling thread and says where its time goes. */
    static Shares during(Runnable work) throws InterruptedException {
        Thread caller = Thread.currentThread();
        Shares shares = new Shares();
        CountDownLatch over = new CountDownLatch(1);
        Thread sampler = new Thread(() -> sample(caller, shares, over), "step-sampler");
        sampler.setDaemon(true);
        sampler.start();
        try {
            work.run();
        } finally {
            over.countDown();
            sampler.join();
        }
        return shares;
    }

    private static void sample(Thread caller, Shares shares, CountDownLatch over) {
        try {
            while (!over.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                Thread.getAllStackTraces().forEach((thread, stack) -> shares.add(stack, thread.equals(caller)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

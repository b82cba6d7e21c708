package dev.people.fault;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs one test class and answers by its exit status how it went. */
public final class TestRun {
    /** How a test went. */
    public enum Outcome {
        /** Every test passed. */
        GREEN,
        /** A test failed. */
        RED,
        /** There was no test, or the JVM ended otherwise. */
        NONE;

        static Outcome of(int status) {
            return status == GREEN.ordinal() ? GREEN : status == RED.ordinal() ? RED : NONE;
        }
    }

    private TestRun() {}

    /** Runs the class that is named. */
    public static void main(String[] arguments) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(arguments[0]))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        Outcome outcome = summary.getTotalFailureCount() > 0
                ? Outcome.RED
                : summary.getTestsSucceededCount() > 0 ? Outcome.GREEN : Outcome.NONE;
        System.exit(outcome.ordinal());
    }
}

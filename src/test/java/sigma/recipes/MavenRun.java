package sigma.recipes;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.verify.AllureEnvironment;
import sigma.recipes.runbook.verify.RunVerdict;
import sigma.recipes.runbook.verify.SkipLimit;
import sigma.recipes.runbook.verify.VerifyScope;
import sigma.recipes.runbook.verify.VerifyingRun;

/** The verifying run of a suite that Maven starts: opened before its first scenario, and its verdict reported after its last one. */
final class MavenRun {

    private static final Logger LOG = LoggerFactory.getLogger(MavenRun.class);
    private static final AtomicReference<VerifyingRun> CURRENT = new AtomicReference<>();

    private MavenRun() {
    }

    /** Forwards Cucumber's events to the run. The suite specifies it, and Cucumber creates it. */
    public static final class Listener implements ConcurrentEventListener {

        @Override
        public void setEventPublisher(EventPublisher events) {
            CURRENT.get().listeners().forEach(listener -> ((ConcurrentEventListener) listener).setEventPublisher(events));
        }
    }

    static void start() {
        SkipLimit.of(System.getProperties());
        VerifyScope scope = VerifyScope.everything(Path.of("features")).tagged(filter("cucumber.filter.tags"))
                .titled(filter("cucumber.filter.name").map(Pattern::compile));
        Organization organization = Organization.ofThisProcess(Purpose.VERIFY);
        organization.warning().ifPresent(LOG::warn);
        organization.where().lines().forEach(LOG::info);
        organization.mark().ifPresent(mark -> LOG.info("Marks what it creates with {}", mark.text()));
        AllureEnvironment.write(Path.of(System.getProperty("allure.results.directory", "allure-results")), organization);
        VerifyingRun run = VerifyingRun.start(organization, scope);
        run.plan().forEach(LOG::info);
        CURRENT.set(run);
    }

    /** Reports the verdict of the run; JUnit reports the scenarios that failed. */
    static void finish() {
        Optional.ofNullable(CURRENT.getAndSet(null)).ifPresent(MavenRun::reportVerdict);
    }

    private static void reportVerdict(VerifyingRun started) {
        try (Organization organization = started.organization(); VerifyingRun run = started) {
            RunVerdict verdict = run.verdict(SkipLimit.of(System.getProperties()));
            verdict.lines().forEach(LOG::info);
            LOG.info(verdict.counts());
            organization.warning().ifPresent(LOG::warn);
            if (!verdict.problems().isEmpty()) {
                throw new AssertionError(verdict.problems().stream().map(Problem::text).collect(Collectors.joining("\n")));
            }
        }
    }

    private static Optional<String> filter(String property) {
        return Optional.of(System.getProperty(property, "")).filter(value -> !value.isBlank());
    }
}

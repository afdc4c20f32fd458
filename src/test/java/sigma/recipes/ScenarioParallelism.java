package sigma.recipes;

import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfiguration;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfigurationStrategy;
import sigma.recipes.steps.scenario.CurrentOrganization;

/**
 * The number of parallel scenarios: one per processor in the sandbox, where each has its own organization; one in a real
 * organization, which they share.
 */
public final class ScenarioParallelism implements ParallelExecutionConfigurationStrategy {

    @Override
    public ParallelExecutionConfiguration createConfiguration(ConfigurationParameters parameters) {
        return new Scenarios(CurrentOrganization.current().organization().sandbox()
                ? Math.max(2, Runtime.getRuntime().availableProcessors()) : 1);
    }

    private record Scenarios(int atOnce) implements ParallelExecutionConfiguration {

        @Override
        public int getParallelism() {
            return atOnce;
        }

        @Override
        public int getMinimumRunnable() {
            return atOnce;
        }

        @Override
        public int getMaxPoolSize() {
            return atOnce;
        }

        @Override
        public int getCorePoolSize() {
            return atOnce;
        }

        /** A full pool makes a scenario wait; without this it would be rejected. */
        @Override
        public Predicate<? super ForkJoinPool> getSaturatePredicate() {
            return pool -> true;
        }

        @Override
        public int getKeepAliveSeconds() {
            return 30;
        }
    }
}

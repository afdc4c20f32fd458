package sigma.recipes;

import static io.cucumber.junit.platform.engine.Constants.PARALLEL_CONFIG_CUSTOM_CLASS_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PARALLEL_CONFIG_STRATEGY_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/**
 * Runs every feature: against the organization of {@code .env} and the environment, or else against a sandbox. A suite class
 * is needed: with Cucumber's own properties alone an empty run would pass. {@code junit-platform.properties} contains the
 * configuration for running one feature.
 */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("features")
@ConfigurationParameter(key = PLUGIN_PROPERTY_NAME, value = "sigma.recipes.steps.record.AllureReport,sigma.recipes.MavenRun$Listener")
@ConfigurationParameter(key = PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME, value = "true")
@ConfigurationParameter(key = PARALLEL_CONFIG_STRATEGY_PROPERTY_NAME, value = "custom")
@ConfigurationParameter(key = PARALLEL_CONFIG_CUSTOM_CLASS_PROPERTY_NAME, value = "sigma.recipes.ScenarioParallelism")
class FeaturesIT {

    @BeforeSuite
    static void open() {
        MavenRun.start();
    }

    @AfterSuite
    static void close() {
        MavenRun.finish();
    }
}

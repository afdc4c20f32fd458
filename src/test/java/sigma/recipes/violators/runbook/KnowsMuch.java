package sigma.recipes.violators.runbook;

import com.networknt.schema.Error;
import com.sun.net.httpserver.HttpServer;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.java.Scenario;
import io.github.cdimascio.dotenv.Dotenv;
import io.restassured.RestAssured;

/** Knows what only others may know. */
class KnowsMuch {

    private Dotenv dotenv;
    private GherkinParser parser;
    private Error error;
    private HttpServer server;
    private Scenario scenario;

    String port() {
        RestAssured.port = 80;
        return "" + dotenv + parser + error + server + scenario;
    }
}

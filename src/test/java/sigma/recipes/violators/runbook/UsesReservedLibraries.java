package sigma.recipes.violators.runbook;

/** Uses libraries that are reserved for other packages. */
class UsesReservedLibraries {

    io.github.cdimascio.dotenv.Dotenv dotenv;
    io.cucumber.gherkin.GherkinParser gherkin;
    io.cucumber.messages.types.Envelope messages;
    com.networknt.schema.Schema schema;
    io.restassured.response.Response rest;
    org.apache.http.HttpResponse http;
    org.apache.hc.client5.http.classic.HttpClient client5;
    org.apache.hc.core5.http.HttpResponse http5;
    org.apache.commons.fileupload.FileUpload multipart;
    com.auth0.jwt.JWT jwt;
    com.sun.net.httpserver.HttpServer server;
    io.cucumber.java.Scenario cucumber;
    org.hamcrest.Matcher<?> hamcrest;
    io.qameta.allure.AllureLifecycle allure;

    boolean locks(java.nio.channels.FileChannel file) throws java.io.IOException {
        return file.tryLock() != null;
    }

    boolean waits(java.nio.channels.FileChannel file) throws java.io.IOException {
        return file.lock().isValid();
    }
}

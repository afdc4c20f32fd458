package sigma.recipes.violators.client;

/** Configures REST Assured globally. */
class ConfiguresRestAssured {

    void configures() {
        io.restassured.RestAssured.port = 80;
    }
}

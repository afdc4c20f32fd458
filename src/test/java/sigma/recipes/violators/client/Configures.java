package sigma.recipes.violators.client;

/** Configures REST Assured for everybody. */
class Configures {

    void configures() {
        io.restassured.RestAssured.port = 80;
    }
}

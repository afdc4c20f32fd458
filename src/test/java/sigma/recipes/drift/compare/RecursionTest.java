package sigma.recipes.drift.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static sigma.recipes.drift.fixture.BookDocuments.responding;
import static sigma.recipes.drift.fixture.BookDocuments.changes;

import org.junit.jupiter.api.Test;
import sigma.recipes.drift.fixture.BookDocuments;

public class RecursionTest {

    private static final String SHELF = "{$ref: '#/components/schemas/Shelf'}";

    @Test
    void recursive_schema_is_followed_once() {
        String before = "Shelf: {type: object, properties: {label: {type: string}, above: {$ref: '#/components/schemas/Shelf'}}}";

        assertThat(changes(responding(SHELF, before), responding(SHELF, before)), empty());
        assertThat(changes(responding(SHELF, before), responding(SHELF, before.replace("label: {type: string}", "label: {type: integer}"))),
                contains("response-type-changed 200 application/json label: string -> integer"));
    }

    @Test
    void mutually_recursive_schemas_are_followed_once() {
        String shelf = "Shelf: {type: object, properties: {books: {type: array, items: {$ref: '#/components/schemas/Book'}}}}";
        String book = "Book: {type: object, properties: {title: {type: string}, shelves: {type: array, items: {$ref: '#/components/schemas/Shelf'}}}}";

        assertThat(changes(responding(SHELF, shelf, book), responding(SHELF, shelf, book.replace("title: {type: string}", "title: {type: 'null'}"))),
                contains("response-type-changed 200 application/json books[].title: string -> null"));
    }

    @Test
    void recursive_schema_is_compared_completely_in_each_response() {
        String paths = "paths: {/a: {get: {operationId: getShelf, responses: {'200': {description: '', content: {application/json: "
                + "{schema: {$ref: '#/components/schemas/Shelf'}}}}}}}, /b: {get: {operationId: getBook, responses: {'200': {description: '', "
                + "content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}}}}\n";
        String schemas = "components: {schemas: {Shelf: {type: object, properties: {label: {type: string}, book: {$ref: '#/components/schemas/Book'}}}, "
                + "Book: {type: object, properties: {shelf: {$ref: '#/components/schemas/Shelf'}}}}}\n";

        assertThat(changes(BookDocuments.of(paths + schemas), BookDocuments.of(paths + schemas.replace("label: {type: string}", "label: {type: integer}"))),
                contains("response-type-changed 200 application/json label: string -> integer",
                        "response-type-changed 200 application/json shelf.label: string -> integer"));
    }

    @Test
    void change_of_a_shared_schema_is_reported_once_per_place() {
        String response = "{type: object, properties: {first: {$ref: '#/components/schemas/B'}, others: {type: array, items: {$ref: '#/components/schemas/B'}}}}";

        assertThat(changes(responding(response, "B: {type: object, properties: {t: {type: string}}}"),
                        responding(response, "B: {type: object, properties: {t: {type: integer}}}")),
                contains("response-type-changed 200 application/json first.t: string -> integer",
                        "response-type-changed 200 application/json others[].t: string -> integer"));
    }
}

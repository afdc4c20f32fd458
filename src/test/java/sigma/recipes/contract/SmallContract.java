package sigma.recipes.contract;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A contract of two operations for the tests, right as it stands, in which one text can be put for another. */
record SmallContract(Map<String, String> texts) {

    static SmallContract right() {
        return new SmallContract(new TreeMap<>(Map.of(
                "openapi.yaml", """
                        openapi: 3.1.0
                        paths:
                          /v2/shelves/{shelfId}/books:
                            $ref: paths/books.yaml#/~1v2~1shelves~1{shelfId}~1books
                        """,
                "paths/books.yaml", """
                        /v2/shelves/{shelfId}/books:
                          parameters:
                            - name: shelfId
                              in: path
                              required: true
                              x-assumed: Every shelf seen had one
                              schema:
                                type: string
                          get:
                            operationId: listBooks
                            summary: List books
                            responses:
                              '200':
                                description: OK
                                content:
                                  application/json:
                                    schema:
                                      type: array
                                      items:
                                        $ref: ../schemas/books.yaml#/Book
                              4XX:
                                $ref: ../responses.yaml#/Error
                              5XX:
                                $ref: ../responses.yaml#/Error
                          post:
                            operationId: addBook
                            summary: Add a book
                            requestBody:
                              required: true
                              content:
                                application/json:
                                  schema:
                                    oneOf:
                                      - $ref: ../schemas/books.yaml#/Book
                                      - type: string
                            responses:
                              '204':
                                description: No content
                              4XX:
                                $ref: ../responses.yaml#/Error
                              5XX:
                                $ref: ../responses.yaml#/Error
                        """,
                "responses.yaml", """
                        Error:
                          description: Refused
                          content:
                            application/json:
                              schema:
                                $ref: schemas/common.yaml#/Error
                        """,
                "schemas/books.yaml", """
                        Book:
                          type: object
                          required: [title]
                          properties:
                            title:
                              type: string
                            genre:
                              $ref: '#/Genre'
                            sequel:
                              $ref: '#/Book'
                        Genre:
                          type: string
                          enum: [novel, poems]
                        """,
                "schemas/common.yaml", """
                        Error:
                          type: object
                          required: [code, message, requestId]
                          properties:
                            code:
                              type: string
                            message:
                              type: string
                            requestId:
                              type: string
                        """)));
    }

    /** Returns a contract in which the first {@code text} of a file is replaced. */
    SmallContract with(String file, String text, String other) {
        Map<String, String> changed = new TreeMap<>(texts);
        if (!texts.get(file).contains(text)) {
            throw new IllegalArgumentException(file + " does not hold: " + text);
        }
        changed.put(file, texts.get(file).replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(other)));
        return new SmallContract(changed);
    }

    /** Returns a contract with a text added at the end of a file. */
    SmallContract and(String file, String text) {
        Map<String, String> changed = new TreeMap<>(texts);
        changed.merge(file, text, String::concat);
        return new SmallContract(changed);
    }

    ContractSource source() {
        return ContractSource.of(texts);
    }
}

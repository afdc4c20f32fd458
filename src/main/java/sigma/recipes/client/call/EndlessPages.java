package sigma.recipes.client.call;

import sigma.recipes.client.model.PageToken;
import sigma.recipes.contract.Operation;
import sigma.recipes.text.TextSanitizer;

/** A list whose pages would never end. */
public final class EndlessPages extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TOKEN = 400;

    private EndlessPages(String message) {
        super(message);
    }

    static EndlessPages repeated(Operation operation, String field, PageToken token, int page) {
        return new EndlessPages(text(operation, field + ": a page that was not read yet, or the end",
                "\"" + TextSanitizer.line(token.value(), LONGEST_TOKEN) + "\" on page " + page + ", which was read before",
                "report it to Sigma: the list repeats itself"));
    }

    static EndlessPages tooMany(Operation operation, int most) {
        return new EndlessPages(text(operation, "the last page within " + most + " pages", "another page after them",
                "ask for larger pages; if they are large already, report it to Sigma"));
    }

    private static String text(Operation operation, String expected, String came, String advice) {
        return "The pages of " + operation.id() + " do not end"
                + "\n  at        " + operation.method() + " " + operation.path()
                + "\n  expected  " + expected
                + "\n  came      " + came
                + "\n  to do     " + advice;
    }
}

package sigma.recipes.client.call;

import sigma.recipes.client.model.PageToken;
import sigma.recipes.contract.Operation;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.text.TextSanitizer;

/** Thrown if the pages of a list do not end. */
public final class EndlessPages extends ProblemException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TOKEN = 400;

    private EndlessPages(Problem problem) {
        super(ExitCode.API_REFUSED, problem);
    }

    static EndlessPages repeated(Operation operation, String field, PageToken token, int page) {
        return new EndlessPages(problem(operation, field + ": a page that was not read yet, or the end",
                "\"" + TextSanitizer.line(token.value(), LONGEST_TOKEN) + "\" on page " + page + ", which was read before",
                "report it to Sigma: the list repeats itself"));
    }

    static EndlessPages tooMany(Operation operation, int most) {
        return new EndlessPages(problem(operation, "the last page within " + most + " pages", "another page after them",
                "ask for larger pages; if they are large already, report it to Sigma"));
    }

    private static Problem problem(Operation operation, String expected, String actual, String fix) {
        return Problem.of("The pages of " + operation.id() + " do not end.").at(operation.method() + " " + operation.path())
                .expected(expected).actual(actual).fix(fix).id("client.endless-pages");
    }
}

package sigma.recipes.file;

import java.nio.file.Path;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if a received file is not the requested one; it does not get its name. */
public final class UnexpectedContent extends ProblemException {

    private static final long serialVersionUID = 1L;

    private UnexpectedContent(Problem problem) {
        super(ExitCode.FAILED, problem);
    }

    /**
     * Creates the exception.
     *
     * @param what     the problem, as a sentence
     * @param where    the place in the file, such as {@code line 12}
     * @param expected the expected content
     * @param actual   the actual content
     */
    static UnexpectedContent of(Path target, String what, String where, String expected, String actual) {
        return new UnexpectedContent(Problem.of(what).at(target.getFileName() + (where.isEmpty() ? "" : ", " + where))
                .expected(expected).actual(actual)
                .fix("run the recipe again; nothing was saved. If it happens again, open the element in Sigma and look at its columns")
                .id("file.unfit-content"));
    }
}

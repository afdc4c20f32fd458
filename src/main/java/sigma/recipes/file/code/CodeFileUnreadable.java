package sigma.recipes.file.code;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if a file that a recipe reads is missing or has unexpected content. */
public final class CodeFileUnreadable extends ProblemException {

    private static final long serialVersionUID = 1L;

    private CodeFileUnreadable(Problem problem) {
        super(ExitCode.MISUSED, problem);
    }

    /** Creates the exception for a file with unexpected content. */
    public static CodeFileUnreadable of(Path file, String what, String expected, String actual) {
        return new CodeFileUnreadable(Problem.of(what).at(file.toString()).expected(expected).actual(actual)
                .fix("correct the file, or save it again with ./recipes run save-a-document-as-code").id("file.unreadable-code"));
    }

    static CodeFileUnreadable because(Path file, IOException failure) {
        boolean missing = failure instanceof NoSuchFileException;
        return new CodeFileUnreadable(Problem.of(missing ? "There is no such file" : "The file can't be read").at(file.toString())
                .expected("a file in UTF-8 that you may read").actual(missing ? "" : FileFailure.words(failure))
                .fix("give another path; it counts from the folder in which you start the recipe").id("file.unreadable"));
    }
}

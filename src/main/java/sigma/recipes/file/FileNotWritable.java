package sigma.recipes.file;

import java.io.IOException;
import java.nio.file.Path;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if a file of a recipe can't be written. */
public final class FileNotWritable extends ProblemException {

    private static final long serialVersionUID = 1L;

    private FileNotWritable(Problem problem) {
        super(ExitCode.MISUSED, problem);
    }

    static FileNotWritable exists(Path target) {
        return new FileNotWritable(Problem.of("The file already exists, and is not replaced").at(target.toString())
                .expected("a name that no file has").fix("give another name with --to, or --overwrite to replace the file")
                .id("file.exists"));
    }

    static FileNotWritable secretExists(Path target) {
        return new FileNotWritable(Problem.of("The file already exists, and a secret never replaces a file").at(target.toString())
                .expected("a name that no file has").fix("give another name with --to").id("file.exists"));
    }

    static FileNotWritable secretReplaces(Path target) {
        return new FileNotWritable(Problem.of("A secret never replaces a file").at("--overwrite").actual("a file with a secret: " + target)
                .fix("leave --overwrite out").id("file.secret"));
    }

    /** Creates the exception for a secret for which the user named no place. */
    public static FileNotWritable secretNowhere() {
        return new FileNotWritable(Problem.of("The recipe saves a secret, and only where you say").at("--to").actual("nothing")
                .expected("the path of a new file").fix("give the path of a new file with --to").id("file.secret"));
    }

    static FileNotWritable folder(Path target) {
        return new FileNotWritable(Problem.of("A folder has the name that the file should get").at(target.toString())
                .expected("a name that no folder has").fix("give another name with --to").id("file.is-folder"));
    }

    static FileNotWritable noFolder(Path target) {
        return new FileNotWritable(Problem.of("The folder of the file does not exist").at(target.toString())
                .expected("an existing folder").fix("create the folder, or give another one with --to").id("file.no-folder"));
    }

    static FileNotWritable noFolderForMany(Path target) {
        return new FileNotWritable(Problem.of("The recipe writes several files, and needs a folder for them").at(target.toString())
                .expected("an existing folder").fix("create the folder, or give another one with --to").id("file.no-folder"));
    }

    /** Creates the exception for a failure of the file system. */
    public static FileNotWritable because(Path target, IOException failure) {
        return new FileNotWritable(Problem.of("The file can't be written").at(target.toString())
                .expected("a folder that you may write to, on a disk with enough space").actual(FileFailure.words(failure))
                .fix("free space, or give another place with --to").id("file.not-writable"));
    }
}

package sigma.recipes.runbook;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code recipes contract}: commands for the contract files, in a clone of the project. */
@Command(name = "contract", header = "Updates the contract files of this project.",
        synopsisSubcommandLabel = "COMMAND",
        description = {"%nFor maintainers of the contract: it changes src/main/resources/contract."},
        commandListHeading = "%nCommands:%n", optionListHeading = "%nOptions:%n", subcommands = ContractUpdateCommand.class)
final class ContractCommand implements Runnable {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    RootCommand root() {
        return root;
    }

    /** Reports that a subcommand is missing. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}

Feature: Create a report
  Creates an empty report in a folder or a workspace.

  Use it to give each team a report with the same name in its own folder. The report belongs to the owner of the credentials;
  build its pages in Sigma.

  It needs a name, and a folder in which you may create documents. It creates one report. The recipe refuses a name that is
  taken in the folder unless you give `--allow-duplicate`.

  @runbook
  Scenario Outline: Create a report in a folder
    Given the folder "<folder>"
    When I create the report "<report name>" in the folder "<folder>"
    Then the report "<report name>" is in the folder "<folder>"
    And I own the report "<report name>"

    Examples: What you fill in
      | report name       | folder                  |
      | Closing Statement | Company/Finance/Closing |

  Rule: The report is listed

    Scenario: A report is created
      Given the folder "Closing"
      When I create the report "Closing Statement" in the folder "Closing"
      Then the report "Closing Statement" is listed

  Rule: The recipe stops if the folder has a report with the name

    @sandbox
    Scenario: The name of a new report is taken
      Given the folder "Closing"
      When I create the report "Closing Statement" in the folder "Closing"
      And I try to create the report "Closing Statement" in the folder "Closing"
      Then the recipe stops, because the name is already taken

  Rule: The folder must exist

    Scenario: The folder does not exist
      When I try to create the report "Closing Statement" in a folder that does not exist
      Then Sigma refuses, because the folder does not exist

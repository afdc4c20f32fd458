Feature: Create a report
  Creates an empty report in a folder or a workspace.

  Use it to give each team a report with the same name in its own folder. The report belongs to the owner of the credentials;
  build its pages in Sigma.

  It needs a name, and a folder in which you may create documents. It creates one report, even if the folder already has a
  report with the name.

  @runbook
  Scenario Outline: Create a report in a folder
    Given the folder "<folder>"
    When I create the report "<report name>" in the folder "<folder>"
    Then the report "<report name>" is in the folder "<folder>"

    Examples: What you fill in
      | report name       | folder                  |
      | Closing Statement | Company/Finance/Closing |

  Rule: The report is listed

    Scenario: A report is created
      Given the folder "Closing"
      When I create the report "Closing Statement" in the folder "Closing"
      Then the report "Closing Statement" is listed

  Rule: The folder must exist

    Scenario: The folder does not exist
      When I try to create the report "Closing Statement" in a folder that does not exist
      Then Sigma refuses, because the folder does not exist

Feature: Copy a report into a folder
  Copies a report, under a new name, into a folder or a workspace.

  Use it to start a new report from an existing one. The copy belongs to the owner of the credentials.

  It needs a report, a name, and a folder in which you may create documents. It creates one report. The recipe refuses a name
  that is taken in the folder unless you give `--allow-duplicate`.

  @runbook
  Scenario Outline: Copy a report into a folder
    Given the report "<report>"
    And the folder "<folder>"
    When I copy the report "<report>" as "<copy>" into the folder "<folder>"
    Then the report "<copy>" is in the folder "<folder>"
    And I own the report "<copy>"

    Examples: What you fill in
      | report            | copy                   | folder                  |
      | Monthly Statement | Statement for auditors | Company/Finance/Closing |

  Rule: The copy is listed

    Scenario: A report is copied
      Given the report "Monthly Statement"
      And the folder "Closing"
      When I copy the report "Monthly Statement" as "Statement for auditors" into the folder "Closing"
      Then the report "Statement for auditors" is listed

  Rule: The recipe stops if the folder has a report with the name

    @sandbox
    Scenario: A report is copied twice
      Given the report "Monthly Statement"
      And the folder "Closing"
      When I copy the report "Monthly Statement" as "Statement for auditors" into the folder "Closing"
      And I try to copy the report "Monthly Statement" as "Statement for auditors" into the folder "Closing"
      Then the recipe stops, because the name is already taken

  Rule: The report must exist

    Scenario: The report to copy does not exist
      Given the folder "Closing"
      When I try to copy a report that does not exist as "Statement for auditors" into the folder "Closing"
      Then Sigma refuses, because the report does not exist

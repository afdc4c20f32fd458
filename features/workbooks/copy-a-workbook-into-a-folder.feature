Feature: Copy a workbook into a folder
  Copies a workbook, under a new name, into a folder or a workspace.

  Use it to start a new workbook from an existing one, or to keep a copy of its current state. The copy belongs to the owner
  of the credentials.

  It needs a workbook, a name, and a folder in which you may create documents. It creates one workbook. The recipe refuses a
  name that is taken in the folder unless you give `--allow-duplicate`.

  @runbook
  Scenario Outline: Copy a workbook into a folder
    Given the workbook "<workbook>"
    And the folder "<folder>"
    When I copy the workbook "<workbook>" as "<copy>" into the folder "<folder>"
    Then the workbook "<copy>" is in the folder "<folder>"
    And I own the workbook "<copy>"

    Examples: What you fill in
      | workbook       | copy                | folder                  |
      | Weekly Numbers | Weekly Numbers 2027 | Company/Finance/Closing |

  Rule: The original remains

    Scenario: A workbook is copied to another folder
      Given the workbook "Weekly Numbers"
      And the folder "Closing"
      When I copy the workbook "Weekly Numbers" as "Weekly Numbers 2027" into the folder "Closing"
      Then the workbook "Weekly Numbers" is listed
      And the workbook "Weekly Numbers 2027" is listed

  Rule: The recipe stops if the folder has a workbook with the name

    @sandbox
    Scenario: A workbook is copied twice
      Given the workbook "Weekly Numbers"
      And the folder "Closing"
      When I copy the workbook "Weekly Numbers" as "Weekly Numbers 2027" into the folder "Closing"
      And I try to copy the workbook "Weekly Numbers" as "Weekly Numbers 2027" into the folder "Closing"
      Then the recipe stops, because the name is already taken

  Rule: The workbook must exist

    Scenario: The workbook does not exist
      Given the folder "Closing"
      When I try to copy a workbook that does not exist as "Weekly Numbers 2027" into the folder "Closing"
      Then Sigma refuses, because the workbook does not exist

Feature: Copy a tagged version of a workbook
  Copies the version of a workbook that has a version tag, such as Production, into a folder or a workspace.

  Use it to start a new workbook from a released version, regardless of later versions. The copy belongs to the owner of the
  credentials, and has neither the tag nor the earlier versions.

  It needs a workbook, a version tag that is on one of its versions, a name, and a folder in which you may create documents.
  It creates one workbook. The recipe refuses a name that is taken in the folder unless you give `--allow-duplicate`.

  @runbook
  Scenario Outline: Copy a tagged version into a folder
    Given the workbook "<workbook>"
    And the version tag "<tag>"
    And a version of the workbook "<workbook>" has the version tag "<tag>" already
    And the folder "<folder>"
    When I copy the version tagged "<tag>" of the workbook "<workbook>" as "<copy>" into the folder "<folder>"
    Then the workbook "<copy>" is in the folder "<folder>"
    And I own the workbook "<copy>"

    Examples: What you fill in
      | workbook       | tag      | copy                | folder                  |
      | Orders of 2025 | Released | Orders for auditors | Company/Finance/Closing |

  Rule: The original remains

    Scenario: A tagged version is copied to another folder
      Given the workbook "Weekly Numbers"
      And the version tag "Released"
      And version 1 of the workbook "Weekly Numbers" has the version tag "Released" already
      And the folder "Closing"
      When I copy the version tagged "Released" of the workbook "Weekly Numbers" as "Weekly Numbers 2027" into the folder "Closing"
      Then the workbook "Weekly Numbers 2027" is listed
      And version 1 of the workbook "Weekly Numbers" has the version tag "Released"

  Rule: The recipe stops if the folder has a workbook with the name

    @sandbox
    Scenario: A tagged version is copied twice
      Given the workbook "Weekly Numbers"
      And the version tag "Released"
      And version 1 of the workbook "Weekly Numbers" has the version tag "Released" already
      And the folder "Closing"
      When I copy the version tagged "Released" of the workbook "Weekly Numbers" as "Weekly Numbers 2027" into the folder "Closing"
      And I try to copy the version tagged "Released" of the workbook "Weekly Numbers" as "Weekly Numbers 2027" into the folder "Closing"
      Then the recipe stops, because the name is already taken

  Rule: The version tag must be on the workbook

    Scenario: No version of the workbook has the version tag
      Given the workbook "Weekly Numbers"
      And the version tag "Approved"
      And the folder "Closing"
      When I try to copy the version tagged "Approved" of the workbook "Weekly Numbers" as "Weekly Numbers 2027" into the folder "Closing"
      Then Sigma refuses, because the version tag does not exist

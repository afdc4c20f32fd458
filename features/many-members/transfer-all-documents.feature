Feature: Transfer all documents
  Transfers every document of one member to another: workbooks, data models, reports and datasets.

  Use it when a colleague changes roles and stays in the organization. For a colleague who leaves, use "Offboard a member",
  which includes this. An administrator can transfer documents that they cannot open. Shared documents stay in their folders;
  those in the member's My Documents move to the My Documents of the new owner. Grants remain unchanged. Folders, archived
  documents and scheduled exports are not transferred.

  It needs two members, and the new owner must be active. A document that Sigma refuses to transfer does not stop the others,
  unless you give `--stop-after-failures`. A CSV file in the folder of the run contains the result of each document. A second
  run transfers only the documents that are left.

  @runbook
  Scenario Outline: Give all documents to a new owner
    Given the member "<old owner>", active or not
    And the member "<new owner>"
    And the documents of "<old owner>"
    When I transfer all documents of "<old owner>" to "<new owner>"
    Then "<old owner>" owns no documents
    And "<new owner>" owns each of these documents

    Examples: What you fill in
      | old owner  | new owner   |
      | Karin Falk | Lukas Meyer |

  Rule: Shared documents stay in their folders

    Scenario: A document is in a shared folder
      Given the folder "Closing"
      And the workbook "Budget" in the folder "Closing"
      And the member "Ana Silva"
      And the member "Ben Okoye"
      And "Ana Silva" owns the workbook "Budget" already
      And the documents of "Ana Silva"
      When I transfer all documents of "Ana Silva" to "Ben Okoye"
      Then the workbook "Budget" is in the folder "Closing"

  Rule: Documents in My Documents move to the new owner

    @sandbox
    Scenario: A document is in My Documents
      Given the member "Ana Silva"
      And the member "Ben Okoye"
      And the workbook "Private Notes" in My Documents of "Ana Silva"
      And "Ana Silva" owns the workbook "Private Notes" already
      And the documents of "Ana Silva"
      When I transfer all documents of "Ana Silva" to "Ben Okoye"
      Then the workbook "Private Notes" is in My Documents of "Ben Okoye"

  Rule: Grants remain

    Scenario: A team has a grant on a document
      Given the workbook "Budget"
      And the team "Finance" with the member "Ana Silva"
      And the member "Ben Okoye"
      And "Ana Silva" owns the workbook "Budget" already
      And the team "Finance" may explore the workbook "Budget" already
      And the documents of "Ana Silva"
      When I transfer all documents of "Ana Silva" to "Ben Okoye"
      Then the team "Finance" may explore the workbook "Budget"

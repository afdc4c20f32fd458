Feature: Review access
  Writes a CSV file of who can open which document: a row for each active member, each document that the member can open, and
  each reason for it.

  Use it for an access review, such as an audit, or before you reorganize teams and workspaces. Filter the file by document to
  see everyone who can open it, or by reason to see what access a team or a grant gives. The reason is that the member owns
  the document or a folder above it, or has a grant on one of them, directly or through a team. It is "unknown" if none of
  these explains the access. Sigma has no such list, so the recipe reads the documents, grants and teams of each member, with
  about six requests for each.

  You need to be an administrator. `--to` specifies the file, or the folder for it; otherwise the file is in the folder of the
  run. It changes nothing in the organization.

  @runbook
  Scenario: List who can open what
    When I list who can open what
    Then each workbook is in the file with its owner

  Rule: Each reason has a row of its own

    Scenario: A member owns a document and sees its workspace through a team
      Given the workspace "Reporting"
      And the team "Finance" with the member "Ana Silva"
      And the team "Finance" may view the workspace "Reporting" already
      And the workbook "Budget" in the workspace "Reporting"
      And "Ana Silva" owns the workbook "Budget" already
      When I list who can open what
      Then the file lists why "Ana Silva" can open "Budget":
        | owner                             |
        | workspace Reporting, team Finance |

    @sandbox
    Scenario: A member owns the folder above a document
      When I list who can open what
      Then the file lists why "Priya Raman" can open "Shift Plan":
        | folder Shifts, owner                 |
        | workspace Workshops, team Operations |

    Scenario: A member is in a team that has a grant on the document
      Given the workbook "Budget"
      And the team "Finance"
      And the member "Ana Silva"
      And "Ana Silva" is in the team "Finance" already
      And the team "Finance" may view the workbook "Budget" already
      When I list who can open what
      Then the file lists why "Ana Silva" can open "Budget":
        | team Finance |

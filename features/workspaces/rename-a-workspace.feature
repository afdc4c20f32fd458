Feature: Rename a workspace
  Changes the name of a workspace. Its content, grants and id remain.

  Use it when a subject or a team gets another name. Sigma allows several workspaces with the same name. The recipe asks Sigma
  to refuse a name that another workspace has; `--allow-duplicate` accepts it.

  It needs a workspace that you may edit, and its new name. It changes one name.

  @runbook
  Scenario Outline: Rename a workspace
    Given the workspace "<workspace>"
    When I rename the workspace "<workspace>" to "<workspace name>"
    Then the workspace "<workspace>" is called "<workspace name>"

    Examples: What you fill in
      | workspace | workspace name |
      | Timber    | Lumber         |

  Rule: Grants remain

    Scenario: A member keeps a grant on a renamed workspace
      Given the workspace "Reporting"
      And the member "Ana Silva"
      And "Ana Silva" may explore the workspace "Reporting" already
      When I rename the workspace "Reporting" to "Monthly Report"
      Then "Ana Silva" may explore the workspace "Reporting"

  Rule: The content remains

    Scenario: A workbook is in a renamed workspace
      Given the workspace "Reporting"
      And the workbook "Budget" in the workspace "Reporting"
      When I rename the workspace "Reporting" to "Monthly Report"
      Then the workbook "Budget" is in the workspace "Reporting"

  Rule: A name that another workspace has is refused

    Scenario: Another workspace has the name
      Given the workspace "Reporting"
      And the workspace "Planning"
      When I try to rename the workspace "Reporting" to "Planning"
      Then Sigma refuses, because the name is already taken
      And the workspace "Reporting" is called "Reporting"

  Rule: The workspace must exist

    Scenario: The workspace does not exist
      When I try to rename a workspace that does not exist to "Monthly Report"
      Then Sigma refuses, because the workspace does not exist

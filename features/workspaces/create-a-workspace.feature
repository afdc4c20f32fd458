Feature: Create a workspace
  Creates a workspace: a top-level folder whose content is shared as a whole.

  Use it for a new team or subject. Sigma allows several workspaces with the same name.

  It needs a name. If a workspace already has the name, the recipe stops and shows it; `--allow-duplicate` creates another
  one. It creates the workspace, which you may then edit, and changes nothing else.

  @runbook
  Scenario Outline: Create a workspace
    When I create the workspace "<workspace name>"
    Then there is a workspace called "<workspace name>"

    Examples: What you fill in
      | workspace name |
      | Budget         |

  Rule: The creator may edit the workspace

    Scenario: I may edit the workspace that I create
      When I create the workspace "Budget"
      Then I may edit the workspace "Budget"

  Rule: Workspaces may have the same name, unless the request forbids it

    Scenario: Two workspaces have the same name
      Given the workspace "Reporting"
      When I create the workspace "Reporting"
      Then there are 2 workspaces called "Reporting"

    Scenario: Duplicates are not allowed
      Given the workspace "Reporting"
      When I create the workspace "Reporting", without duplicates
      Then Sigma names the existing workspace "Reporting"
      And there is one workspace called "Reporting"

  Rule: The recipe stops if a workspace has the name

    Scenario: The name of a new workspace is taken
      Given the workspace "Reporting"
      When I try to create the workspace "Reporting"
      Then the recipe stops, because the name is already taken

  Rule: A deleted workspace no longer exists

    Scenario: Delete a workspace
      Given the workspace "Reporting"
      When I delete the workspace "Reporting"
      Then there is no workspace called "Reporting"

  Rule: A workspace has a name

    Scenario: The name is missing
      When I try to create a workspace without a name
      Then Sigma refuses, because a required value is missing

Feature: Create a workspace
  A new workspace: a top-level folder whose content you share as a whole.

  Use it for a new team or subject. Sigma allows several workspaces with the same name unless you ask it not to, which
  is easily done by accident; this recipe shows both.

  It needs a name. Where a workspace has that name already, the recipe stops and shows it; `--allow-duplicate` creates
  another one. It changes one thing: the workspace exists afterwards, and you may edit it.

  @runbook
  Scenario Outline: A place for a new subject
    When I create the workspace "<workspace name>"
    Then there is a workspace called "<workspace name>"

    Examples: What you fill in
      | workspace name |
      | Budget         |

  Rule: A name can be used again, unless you ask otherwise

    Scenario: The same name twice
      Given the workspace "Reporting"
      When I create another workspace called "Reporting"
      Then there are 2 workspaces called "Reporting"

    Scenario: The same name, without duplicates
      Given the workspace "Reporting"
      When I create the workspace "Reporting", without duplicates
      Then there is still one workspace called "Reporting"

  Rule: A workspace has a name

    Scenario: Creating a workspace without a name
      When I try to create a workspace without a name
      Then Sigma refuses, because something required is missing

  Rule: What is gone is gone

    Scenario: Deleting a workspace
      Given the workspace "Reporting"
      When I delete the workspace "Reporting"
      Then there is no workspace called "Reporting"

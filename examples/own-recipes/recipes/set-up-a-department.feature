Feature: Set up a department
  A department gets a workspace, in which its team may organize.
  It needs the team, and uses sentences of the project only.

  @runbook
  Scenario Outline: A department gets its workspace
    Given the team "<department>"
    When I create the workspace "<workspace name>"
    And I let the team "<department>" organize the workspace "<workspace name>"
    Then the team "<department>" may organize the workspace "<workspace name>"

    Examples: What you fill in
      | department | workspace name |
      | Finance    | Budget 2027    |

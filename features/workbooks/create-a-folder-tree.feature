Feature: Create a folder tree
  Creates folders inside folders from a list of paths, and keeps the folders that exist.

  Use it to set up the same folders for each team or year. When you add a path and run it again, it creates only the folders
  that are missing. Names are compared ignoring case.

  It needs a folder or workspace in which you may create folders, and paths such as `2027/Q1; 2027/Q2`. Sigma lists a new
  folder only after a while, so wait a minute before you run it again.

  @runbook
  Scenario Outline: Create a folder tree
    Given the folder "<folder>"
    When I create the folders "<folder paths>" in the folder "<folder>"
    Then the folders "<folder paths>" are in the folder "<folder>"

    Examples: What you fill in
      | folder    | folder paths              |
      | Workshops | 2027/Q1; 2027/Q2; Archive |

  Rule: A tree can start in a workspace

    Scenario: Create folders in a workspace
      Given the workspace "Reporting"
      When I create the folders "Archive; Drafts" in the workspace "Reporting"
      Then the folders "Archive; Drafts" are in the workspace "Reporting"

  Rule: A folder that exists is kept

    @sandbox
    Scenario: A path starts with an existing folder
      Given the folder "Planning"
      And the folder "2027/Q1" is in the folder "Planning" already
      When I create the folders "2027/Q2" in the folder "Planning"
      Then the folders "2027/Q1; 2027/Q2" are in the folder "Planning"
      And the folder "Planning" has 1 folder called "2027"

  Rule: The folder must exist

    Scenario: The folder does not exist
      When I try to create the folders "2027" in a folder that does not exist
      Then Sigma refuses, because the folder does not exist

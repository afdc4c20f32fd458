Feature: Create a version tag
  Creates a version tag, such as Released or Approved, which you can then put on versions of workbooks.

  Use it once for each stage that a workbook goes through. The name and the color can't be changed afterwards, and no two tags
  have the same name.

  It needs a name and a color. You need to be an administrator. It creates one tag, which no version has yet.

  @runbook
  Scenario Outline: Create a version tag
    When I create the <tag color> version tag "<tag name>"
    Then there is one version tag called "<tag name>"
    And the version tag "<tag name>" is <tag color>

    Examples: What you fill in
      | tag name    | tag color |
      | Quarter End | grass     |

  Rule: A version tag can be deleted

    Scenario: A deleted version tag is on no workbook
      Given the workbook "Weekly Numbers"
      And the version tag "Released"
      And version 1 of the workbook "Weekly Numbers" has the version tag "Released" already
      When I delete the version tag "Released"
      Then there are no version tags called "Released"
      And no version of the workbook "Weekly Numbers" has the version tag "Released"

  Rule: No two version tags have the same name

    Scenario: The name is taken
      Given the version tag "Released"
      When I try to create the grass version tag "Released"
      Then Sigma refuses, because the name is already taken
      And there is one version tag called "Released"

Feature: List the versions of a workbook
  Lists the published versions of a workbook, latest first: number, time, the member who published it, and its version tags.

  Use it to see who changed a workbook and when, or which version has a tag such as Production.

  It needs a workbook that you may view. It changes nothing.

  @runbook
  Scenario Outline: List the published versions
    When I list the versions of the workbook "<workbook>"
    Then the first version on the list is the latest one of the workbook
    And no version is listed twice
    And each version was published by a member

    Examples: What you fill in
      | workbook       |
      | Weekly Numbers |

  Rule: A version is listed with its tags

    Scenario: A version has a tag
      Given the workbook "Weekly Numbers"
      And the workbook "Weekly Numbers" has 2 versions already
      And the version tag "Released"
      And version 2 of the workbook "Weekly Numbers" has the version tag "Released" already
      When I list the versions of the workbook "Weekly Numbers"
      Then version 2 on the list has the version tag "Released"

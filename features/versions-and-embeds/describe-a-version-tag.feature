Feature: Describe a version tag
  Replaces the description of a version tag.

  Use it to explain what a tag such as Released means, and who may put it on a workbook. The name and the color of a tag can't
  be changed; to get another name, create another tag.

  It needs an existing version tag and a description. You need to be an administrator. It changes one tag, and no workbook.

  @runbook
  Scenario Outline: Describe a version tag
    Given the version tag "<tag>"
    When I describe the version tag "<tag>" as "<description>"
    Then the version tag "<tag>" has the description "<description>"

    Examples: What you fill in
      | tag      | description                 |
      | Released | Approved by the controllers |

  Rule: The version tag must exist

    Scenario: The version tag does not exist
      Given the version tag "Reviewed"
      When I try to describe a version tag that does not exist as "Approved"
      Then Sigma refuses, because the version tag does not exist

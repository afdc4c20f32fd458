Feature: Describe a version tag
  Replaces the description of a version tag, which says what the tag means.

  Use it so that everyone knows what a tag such as Released stands for, and who may put it on a workbook. Name and color of a
  tag cannot be changed; for another name, create another tag.

  It needs an existing version tag and a description. It changes one tag, and no workbook.

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

Feature: Tag a version of a workbook
  Puts a version tag on a version of a workbook. A tag that is on another version of the workbook moves to this one.

  Use it to release a version: people who open the workbook by its tag see the tagged version, regardless of later versions.

  It needs a workbook that you may edit, an existing version tag, and the number of a version or "latest". It tags one version
  of one workbook.

  @runbook
  Scenario Outline: Tag a version of a workbook
    Given the workbook "<workbook>"
    And the version tag "<tag>"
    When I put the version tag "<tag>" on <version> of the workbook "<workbook>"
    Then <version> of the workbook "<workbook>" has the version tag "<tag>"

    Examples: What you fill in
      | workbook       | tag      | version            |
      | Orders of 2025 | Released | the latest version |

  Rule: A workbook has a version tag once

    Scenario: A version tag moves to a later version
      Given the workbook "Weekly Numbers"
      And the workbook "Weekly Numbers" has 2 versions already
      And the version tag "Released"
      And version 1 of the workbook "Weekly Numbers" has the version tag "Released" already
      When I put the version tag "Released" on version 2 of the workbook "Weekly Numbers"
      Then version 2 of the workbook "Weekly Numbers" has the version tag "Released"

    Scenario: A version tag moves back to an earlier version
      Given the workbook "Weekly Numbers"
      And the workbook "Weekly Numbers" has 2 versions already
      And the version tag "Released"
      And version 2 of the workbook "Weekly Numbers" has the version tag "Released" already
      When I put the version tag "Released" on version 1 of the workbook "Weekly Numbers"
      Then version 1 of the workbook "Weekly Numbers" has the version tag "Released"

  Rule: Version tags do not affect each other

    Scenario: Two version tags are on two versions
      Given the workbook "Weekly Numbers"
      And the workbook "Weekly Numbers" has 2 versions already
      And the version tag "Released"
      And the version tag "Approved"
      And version 1 of the workbook "Weekly Numbers" has the version tag "Released" already
      When I put the version tag "Approved" on the latest version of the workbook "Weekly Numbers"
      Then version 2 of the workbook "Weekly Numbers" has the version tag "Approved"
      And version 1 of the workbook "Weekly Numbers" has the version tag "Released"

  Rule: Version tag and version must exist

    Scenario: The version tag does not exist
      Given the workbook "Weekly Numbers"
      When I try to put a version tag that does not exist on version 1 of the workbook "Weekly Numbers"
      Then Sigma refuses, because the version tag does not exist

    Scenario: The version does not exist
      Given the workbook "Weekly Numbers"
      And the version tag "Released"
      When I try to put the version tag "Released" on version 9 of the workbook "Weekly Numbers"
      Then Sigma refuses, because the version does not exist
      And no version of the workbook "Weekly Numbers" has the version tag "Released"

Feature: Take a version tag off a workbook
  Removes a version tag from a workbook. The tag itself and the version that had it remain.

  Use it to withdraw a release. Other workbooks keep the tag.

  It needs a workbook that you may edit, and a version tag that is on one of its versions. It changes one workbook.

  @runbook
  Scenario Outline: Take a version tag off a workbook
    Given the workbook "<workbook>"
    And the version tag "<tag>"
    And a version of the workbook "<workbook>" has the version tag "<tag>" already
    When I take the version tag "<tag>" off the workbook "<workbook>"
    Then no version of the workbook "<workbook>" has the version tag "<tag>"

    Examples: What you fill in
      | workbook       | tag      |
      | Orders of 2025 | Released |

  Rule: Other workbooks keep the version tag

    Scenario: Two workbooks have the version tag
      Given the workbook "Weekly Numbers"
      And the workbook "Timber Stock"
      And the version tag "Released"
      And version 1 of the workbook "Weekly Numbers" has the version tag "Released" already
      And version 1 of the workbook "Timber Stock" has the version tag "Released" already
      When I take the version tag "Released" off the workbook "Weekly Numbers"
      Then no version of the workbook "Weekly Numbers" has the version tag "Released"
      And version 1 of the workbook "Timber Stock" has the version tag "Released"

Feature: Restore a version of a workbook
  Publishes an earlier version of a workbook again. It becomes the latest version, with a new number; the versions in between
  remain.

  Use it to revert a change. `list-the-versions-of-a-workbook` shows the numbers, and who published each version.

  It needs a workbook that you may edit, and the number of a version. It publishes one version. Grants, schedules and
  bookmarks are not part of a version, and remain unchanged.

  @runbook
  Scenario Outline: Restore an earlier version
    Given the workbook "<workbook>"
    When I restore version <version number> of the workbook "<workbook>"
    Then the latest version of the workbook "<workbook>" is a new one

    Examples: What you fill in
      | workbook       | version number |
      | Orders of 2025 | 1              |

  Rule: A version tag remains on its version

    Scenario: A tagged version is restored
      Given the workbook "Weekly Numbers"
      And the workbook "Weekly Numbers" has 2 versions already
      And the version tag "Released"
      And version 1 of the workbook "Weekly Numbers" has the version tag "Released" already
      When I restore version 1 of the workbook "Weekly Numbers"
      Then the latest version of the workbook "Weekly Numbers" is a new one
      And version 1 of the workbook "Weekly Numbers" has the version tag "Released"

  Rule: The version must exist

    Scenario: The version does not exist
      Given the workbook "Weekly Numbers"
      When I try to restore version 9 of the workbook "Weekly Numbers"
      Then Sigma refuses, because the version does not exist

Feature: List version tags
  Lists the version tags of the organization, each with the workbooks that have it: tag, color, workbook, version and folder.

  Use it to see what is released, or which tags are not in use. A tag without workbooks has a row of its own. Only workbooks
  that you may view are listed.

  It needs nothing and changes nothing.

  @runbook
  Scenario: List the version tags and their workbooks
    When I list the version tags
    Then no version tag has a workbook twice
    And each version tag is on a version of its workbooks

  Rule: A version tag is listed with its workbooks

    Scenario: Two workbooks have the version tag
      Given the workbook "Weekly Numbers"
      And the workbook "Timber Stock"
      And the version tag "Released"
      And version 1 of the workbook "Weekly Numbers" has the version tag "Released" already
      And version 1 of the workbook "Timber Stock" has the version tag "Released" already
      When I list the version tags
      Then the version tag "Released" is listed with version 1 of the workbook "Weekly Numbers"
      And the version tag "Released" is listed with version 1 of the workbook "Timber Stock"

  Rule: A version tag without workbooks is listed, too

    Scenario: No workbook has the version tag
      Given the version tag "Approved"
      When I list the version tags
      Then the version tag "Approved" is listed without a workbook

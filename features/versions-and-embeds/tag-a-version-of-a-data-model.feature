Feature: Tag a version of a data model
  Puts a version tag on a version of a data model. A tag that is on another version of the data model moves to this one.

  Use it to release a data model: workbooks that use it by the tag get the tagged version, regardless of later versions.

  It needs a data model that you may edit, an existing version tag, and the number of a version or "latest". It tags one
  version of one data model. Sigma has no operation that removes a tag from a data model: put the tag on another version, or
  delete the tag.

  @runbook
  Scenario Outline: Tag a version of a data model
    Given the data model "<data model>" that I may edit
    And the version tag "<tag>"
    When I put the version tag "<tag>" on <version> of the data model "<data model>"
    Then <version> of the data model "<data model>" has the version tag "<tag>"

    Examples: What you fill in
      | data model        | tag      | version            |
      | Stock and Parcels | Released | the latest version |

  Rule: The version tag must exist

    Scenario: No version tag has the name
      Given the data model "Parts" that I may edit
      When I try to put a version tag that does not exist on version 1 of the data model "Parts"
      Then Sigma refuses, because the version tag does not exist

Feature: Change a bookmark
  Renames a bookmark of a workbook, shares it with everyone who may open the workbook, or makes it private again.

  Use it when a bookmark becomes useful to a team, or when its name no longer says what it shows. The view itself does not
  change: to save another view, run `create-a-bookmark`. You may change your own bookmarks, and those of others in a workbook
  that you may edit. Make only your own bookmarks private: you can't see a private bookmark of someone else.

  It needs a workbook, a bookmark that you can see, and either a new name or `shared` or `private`. It changes one bookmark.

  @runbook
  Scenario Outline: Rename a bookmark
    Given the workbook "<workbook>"
    And the bookmark "<bookmark>" of the workbook "<workbook>"
    When I rename the bookmark "<bookmark>" of the workbook "<workbook>" to "<bookmark name>"
    Then the bookmark "<bookmark>" of the workbook "<workbook>" is called "<bookmark name>"

    Examples: What you fill in
      | workbook       | bookmark | bookmark name    |
      | Orders of 2025 | Pine     | Pine in the fall |

  @runbook
  Scenario Outline: Share a bookmark or make it private
    Given the workbook "<workbook>"
    And the bookmark "<bookmark>" of the workbook "<workbook>"
    When I make the bookmark "<bookmark>" of the workbook "<workbook>" <visibility>
    Then the workbook "<workbook>" has the <visibility> bookmark "<bookmark>"

    Examples: What you fill in
      | workbook       | bookmark | visibility |
      | Orders of 2025 | Pine     | private    |

  Rule: A private bookmark can be shared

    Scenario: Share a private bookmark
      Given the workbook "Weekly Numbers"
      And the workbook "Weekly Numbers" has the private bookmark "My region" already
      When I make the bookmark "My region" of the workbook "Weekly Numbers" shared
      Then the workbook "Weekly Numbers" has the shared bookmark "My region"

  Rule: The bookmark must exist

    Scenario: The bookmark does not exist
      Given the workbook "Weekly Numbers"
      When I try to rename a bookmark that the workbook "Weekly Numbers" does not have
      Then Sigma refuses, because the bookmark does not exist

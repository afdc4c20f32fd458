Feature: Copy a workbook for a member
  Copies a workbook into the My Documents of a member, and makes the member the owner of the copy.

  Use it to give a colleague a workbook to start from, without sharing your own.

  It needs a workbook, a name and an active member. You need to be an administrator unless the member is "me". It creates one
  workbook. The recipe refuses a name that is taken in My Documents unless you give `--allow-duplicate`.

  @runbook
  Scenario Outline: Copy a workbook into My Documents of a member
    Given the workbook "<workbook>"
    And the member "<member>"
    When I copy the workbook "<workbook>" as "<copy>" into My Documents of "<member>"
    And I make "<member>" the owner of the workbook "<copy>"
    Then the workbook "<copy>" is in My Documents of "<member>"
    And "<member>" owns the workbook "<copy>"

    Examples: What you fill in
      | workbook       | copy                     | member   |
      | Weekly Numbers | Weekly Numbers to try on | Chen Wei |

  Rule: The recipe stops if My Documents has a workbook with the name

    @sandbox
    Scenario: A member gets a copy twice
      Given the workbook "Weekly Numbers"
      And the member "Ana Silva"
      When I copy the workbook "Weekly Numbers" as "Weekly Numbers to try on" into My Documents of "Ana Silva"
      And I try to copy the workbook "Weekly Numbers" as "Weekly Numbers to try on" into My Documents of "Ana Silva"
      Then the recipe stops, because the name is already taken

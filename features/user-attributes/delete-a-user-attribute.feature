Feature: Delete a user attribute
  Deletes a user attribute permanently, with its default value and the values of all members, teams and tenants.

  Use it when no filter uses the user attribute. Formulas that still use it stop working (assumed), so search for them first:
  `list-the-columns-of-a-workbook` shows formulas. A deleted user attribute can't be restored, and a new one with the same
  name has none of its values.

  It needs a user attribute. You need to be an administrator. It deletes one user attribute.

  @runbook
  Scenario Outline: Delete a user attribute
    Given the user attribute "<user attribute>"
    When I delete the user attribute "<user attribute>"
    Then the user attribute "<user attribute>" is not listed

    Examples: What you fill in
      | user attribute |
      | Sales District |

  Rule: Values are deleted with the user attribute

    Scenario: A team has a value
      Given the user attribute "Territory"
      And the team "Finance"
      And the user attribute "Territory" of the team "Finance" is "North" already
      When I delete the user attribute "Territory"
      And I list the user attributes of the team "Finance"
      Then the list is empty

  Rule: Only an administrator can delete user attributes

    Scenario: A colleague tries to delete a user attribute
      Given the user attribute "Territory"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      When "Ana Silva" tries to delete the user attribute "Territory"
      Then Sigma refuses, because only an administrator may do this
      And the user attribute "Territory" is listed

  Rule: The user attribute must exist

    Scenario: The user attribute does not exist
      When I try to delete a user attribute that does not exist
      Then Sigma refuses, because the user attribute does not exist

Feature: Find teams without members
  The teams that no member belongs to, by name. It changes nothing.
  Its sentences about teams without members are steps of our own: steps/com/example/teams/EmptyTeamSteps.java.

  @runbook
  Scenario: Which teams have no members
    When I list the teams without members
    Then each of these teams has no members

  Rule: A team is on the list as long as it has no members

    Scenario: One of two teams has a member
      Given the team "Archive"
      And the team "Finance"
      And the member "Ana Silva"
      And "Ana Silva" is in the team "Finance" already
      When I list the teams without members
      Then the team "Archive" is among the teams without members
      And the team "Finance" is not among the teams without members
